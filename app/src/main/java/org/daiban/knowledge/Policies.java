package org.daiban.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The library of policies of a jurisdiction: written by one person of the bureau, published by another. */
@Component
public class Policies {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这份文件。", "");

    private final PolicyStore store;
    private final SearchStore search;
    private final Catalogues catalogues;
    private final Once once;
    private final Clock clock;

    Policies(PolicyStore store, SearchStore search, Catalogues catalogues, Once once, Clock clock) {
        this.store = store;
        this.search = search;
        this.catalogues = catalogues;
        this.once = once;
        this.clock = clock;
    }

    /**
     * A policy with its whole past, for the bureau.
     *
     * @param around what it replaces and what replaced it, without their texts
     */
    public record History(Policy policy, List<Version> versions, List<PolicyEvent> events, Map<UUID, Policy> around) {

        /** The newest thing it says, published or not. */
        public PolicyFacts newest() {
            return versions.get(0).facts();
        }

        /** Who wrote the newest version. */
        public Version written() {
            return versions.get(0);
        }
    }

    /** One version of what a policy says: who wrote it, when and why. */
    public record Version(int number, PolicyFacts facts, String reason, UUID by, String byName, Instant at) {
    }

    /** A published policy with its neighbours by id. */
    public record Shown(Policy policy, Map<UUID, Policy> around) {
    }

    public Outcome<UUID> draft(Actor actor, PolicyFacts facts, UUID key) {
        return once.run(key, () -> actor.is(Role.BUREAU) ? draft(actor, facts) : Outcome.refused(NOT_FOUND));
    }

    private Outcome<UUID> draft(Actor actor, PolicyFacts facts) {
        UUID id = Ids.next();
        store.lock();
        List<Refusal> refusals = PolicyRules.ofFacts(id, facts, Optional.empty(), around(id, facts));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        store.insert(new Policy(id, PolicyState.DRAFT, facts, 1, 0, facts.begins(), Optional.empty(), Optional.empty(), 0));
        write(actor, id, 1, facts, "", PolicyEvent.Kind.DRAFTED);
        return Outcome.done(id);
    }

    /** Writes the next version; the public reads the one before until another person publishes it. */
    public Outcome<UUID> change(Actor actor, UUID id, PolicyFacts facts, String reason, int seen, UUID key) {
        return once.run(key, () -> of(actor, id).map(policy -> change(actor, policy, facts, reason, seen)).orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> change(Actor actor, Policy policy, PolicyFacts facts, String reason, int seen) {
        store.lock();
        List<Refusal> refusals = new ArrayList<>(PolicyRules.ofState(policy, PolicyEvent.Kind.CHANGED));
        refusals.addAll(PolicyRules.ofFacts(policy.id(), facts, shown(policy), around(policy.id(), facts)));
        if (policy.shown() > 0 && reason.isBlank()) {
            refusals.add(Refusal.input("reason", "已经发布过，请写明为什么修改。"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        int number = policy.newest() + 1;
        PolicyFacts listed = policy.shown() > 0 ? policy.facts() : facts;
        if (!store.update(new Policy(policy.id(), policy.state(), listed, number, policy.shown(),
                policy.shown() > 0 ? policy.begins() : facts.begins(), policy.endedOn(), policy.successor(), seen), seen)) {
            return changedMeanwhile(policy.id());
        }
        write(actor, policy.id(), number, facts, reason.strip(), PolicyEvent.Kind.CHANGED);
        return Outcome.done(policy.id());
    }

    /** Lets the public read the newest version; what it replaces is replaced from its first day on. */
    public Outcome<UUID> publish(Actor actor, UUID id, int seen, UUID key) {
        return once.run(key, () -> of(actor, id).map(policy -> publish(actor, policy, seen)).orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> publish(Actor actor, Policy policy, int seen) {
        store.lock();
        PolicyStore.Written newest = store.versions(policy.id()).get(0);
        PolicyFacts facts = newest.facts();
        List<Refusal> refusals = new ArrayList<>(PolicyRules.ofState(policy, PolicyEvent.Kind.PUBLISHED));
        if (refusals.isEmpty()) {
            refusals.addAll(PolicyRules.ofPublishing(policy, newest.by(), actor));
        }
        PolicyRules.Around around = around(policy.id(), facts);
        refusals.addAll(PolicyRules.ofFacts(policy.id(), facts, shown(policy), around));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals.stream().map(refusal -> new Refusal(refusal.code(), refusal.sentence(), refusal.clause())).toList());
        }
        PolicyState after = policy.state().after(PolicyEvent.Kind.PUBLISHED).orElseThrow();
        if (!store.update(new Policy(policy.id(), after, facts, policy.newest(), policy.newest(), facts.begins(), policy.endedOn(), policy.successor(), seen), seen)) {
            return changedMeanwhile(policy.id());
        }
        store.record(policy.id(), PolicyEvent.Kind.PUBLISHED, policy.newest(), null, null, "", actor, clock.instant());
        around.predecessors().values().forEach(old -> replace(actor, old, policy.id(), facts, facts.begins(today())));
        search.index(policy.id(), Grams.of(facts, names(facts)));
        return Outcome.done(policy.id());
    }

    private void replace(Actor actor, Policy old, UUID successor, PolicyFacts facts, LocalDate from) {
        boolean said = old.endedOn().isPresent() && facts.issuedOn() == null && facts.inForceFrom() == null;
        if (said || old.endedOn().filter(from::equals).isPresent()) {
            return;
        }
        store.update(new Policy(old.id(), PolicyState.REPLACED, old.facts(), old.newest(), old.shown(), old.begins(),
                Optional.of(from), Optional.of(successor), old.version()), old.version());
        store.record(old.id(), PolicyEvent.Kind.REPLACED, old.shown(), from, successor, "由《" + facts.title() + "》代替", actor, clock.instant());
    }

    /** @param from the first day it no longer holds */
    public Outcome<UUID> repeal(Actor actor, UUID id, LocalDate from, String reason, int seen, UUID key) {
        return once.run(key, () -> of(actor, id).map(policy -> end(actor, policy, PolicyState.REPEALED, PolicyEvent.Kind.REPEALED, from, reason, seen,
                PolicyRules.ofRepeal(policy, from, reason))).orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    /** Takes a draft away that was never published. */
    public Outcome<UUID> drop(Actor actor, UUID id, int seen, UUID key) {
        return once.run(key, () -> of(actor, id).map(policy -> end(actor, policy, PolicyState.DROPPED, PolicyEvent.Kind.DROPPED, null, "", seen,
                PolicyRules.ofState(policy, PolicyEvent.Kind.DROPPED))).orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> end(Actor actor, Policy policy, PolicyState state, PolicyEvent.Kind kind, LocalDate from, String reason, int seen,
                              List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (!store.update(new Policy(policy.id(), state, policy.facts(), policy.newest(), policy.shown(), policy.begins(),
                Optional.ofNullable(from), Optional.empty(), seen), seen)) {
            return changedMeanwhile(policy.id());
        }
        store.record(policy.id(), kind, policy.newest(), from, null, reason.strip(), actor, clock.instant());
        return Outcome.done(policy.id());
    }

    /** For anybody, once published. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(UUID id) {
        return store.find(id).filter(policy -> policy.shown() > 0).map(policy -> new Shown(policy, byId(store.around(policy))));
    }

    /** For the bureau, from the first draft on. */
    @Transactional(readOnly = true)
    public Optional<History> history(Actor actor, UUID id) {
        return of(actor, id).map(policy -> new History(policy, store.versions(id).stream().map(one -> new Version(one.number(), one.facts(), one.reason(),
                one.by(), one.byName(), one.at())).toList(), store.events(id), byId(store.around(policy))));
    }

    private Optional<Policy> of(Actor actor, UUID id) {
        return actor.is(Role.BUREAU) ? store.find(id) : Optional.empty();
    }

    private static Optional<PolicyFacts> shown(Policy policy) {
        return Optional.of(policy).filter(one -> one.shown() > 0).map(Policy::facts);
    }

    private void write(Actor actor, UUID id, int number, PolicyFacts facts, String reason, PolicyEvent.Kind kind) {
        store.append(id, new PolicyStore.Written(number, facts, reason, actor.account(), actor.name(), clock.instant()));
        store.record(id, kind, number, null, null, reason, actor, clock.instant());
    }

    private PolicyRules.Around around(UUID id, PolicyFacts facts) {
        Set<UUID> old = Set.copyOf(facts.replaces());
        Set<String> matters = catalogue().matters().stream().map(Matter::id).collect(Collectors.toSet());
        return new PolicyRules.Around(store.bearing(DocumentNumber.key(facts.number()), id), byId(store.find(old)), store.above(old), matters);
    }

    private List<String> names(PolicyFacts facts) {
        return facts.matters().stream().flatMap(matter -> catalogue().matter(matter).stream()).map(Matter::name).toList();
    }

    private Catalogue catalogue() {
        return catalogues.current().catalogue();
    }

    private Outcome<UUID> changedMeanwhile(UUID id) {
        List<PolicyEvent> events = store.events(id);
        PolicyEvent last = events.get(events.size() - 1);
        return Outcome.refused(KnowledgeRule.CHANGED_MEANWHILE.refuse("刚才" + last.byName() + "已登记“" + last.kind().label() + "”，请看过以后再办。"));
    }

    private static Map<UUID, Policy> byId(List<Policy> policies) {
        Map<UUID, Policy> byId = new HashMap<>();
        policies.forEach(policy -> byId.put(policy.id(), policy));
        return byId;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
