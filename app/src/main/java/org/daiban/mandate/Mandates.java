package org.daiban.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.Documents;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.project.Project;
import org.daiban.project.Projects;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The written mandates of a jurisdiction, and what each allows. */
@Component
public class Mandates {

    /** The edition of the paper's wording that new drafts take. */
    static final int EDITION = 1;

    private final MandateStore store;
    private final Catalogues catalogues;
    private final Projects projects;
    private final Owners owners;
    private final Accounts accounts;
    private final Documents documents;
    private final Once once;
    private final Clock clock;

    Mandates(MandateStore store, Catalogues catalogues, Projects projects, Owners owners, Accounts accounts,
             Documents documents, Once once, Clock clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.projects = projects;
        this.owners = owners;
        this.accounts = accounts;
        this.documents = documents;
        this.once = once;
        this.clock = clock;
    }

    /** Why the officer may not do this in the owner's name, R04; empty when a mandate allows it. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Actor officer, IntendedAct act) {
        return rules(officer, act).refusals();
    }

    /** The mandate that allows the act, for the act's record. */
    @Transactional(readOnly = true)
    public Optional<MandateReference> allowing(Actor officer, IntendedAct act) {
        return rules(officer, act).allowing().map(Mandate::reference);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(UUID project) {
        return store.of(project);
    }

    /** Signed mandates in no way ended whose last day lies within, the first one first, a hundred at most. @param agent null for all */
    @Transactional(readOnly = true)
    public List<Mandate> expiring(UUID agent, LocalDate from, LocalDate to) {
        return store.expiring(agent, from, to);
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> find(UUID id) {
        return store.find(id);
    }

    /** What is missing or wrong in a draft, beside its fields. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(MandateDraft draft) {
        return draftRules(draft).refusals();
    }

    /** Draws up a mandate of an admitted project; the principal is always the project's owner (R05-1). */
    public Outcome<UUID> draft(Actor actor, UUID project, MandateDraft draft, UUID key) {
        return once.run(key, () -> {
            Project found = projects.find(project).orElseThrow();
            DraftRules rules = draftRules(draft);
            List<Refusal> refusals = new ArrayList<>(rules.refusals());
            if (!found.admitted()) {
                refusals.add(new Refusal("R01-7", "本项目还没有准入，不能起草委托书。", "梅市政数〔2020〕2号二(二)"));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            int year = LocalDate.now(clock).getYear();
            String number = "代委〔" + year + "〕" + store.nextSerial(year) + "号";
            Mandate mandate = mandate(Ids.next(), number, draft, rules, found, draft.renews(), actor.name());
            store.insert(mandate, actor);
            return Outcome.done(mandate.id());
        });
    }

    /** Changes a draft that nobody has signed yet (R04-13). */
    public Outcome<UUID> change(Actor actor, UUID id, MandateDraft draft, int seenVersion, UUID key) {
        return once.run(key, () -> {
            Mandate before = store.lock(id).orElseThrow();
            DraftRules rules = draftRules(draft);
            List<Refusal> refusals = new ArrayList<>(recordRules(before).ofChanging(seenVersion));
            refusals.addAll(rules.refusals());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Project project = projects.find(before.project()).orElseThrow();
            store.change(mandate(id, before.number(), draft, rules, project, before.renews(), actor.name()));
            return Outcome.done(id);
        });
    }

    /** Records that the owner signed, with the scan; from the term's first day the mandate is in force. */
    public Outcome<UUID> sign(Actor actor, UUID id, NewSignature signature, UUID key) {
        return once.run(key, () -> {
            Mandate mandate = store.lock(id).orElseThrow();
            List<Refusal> refusals = new ArrayList<>(recordRules(mandate).ofSigning(signature));
            signature.evidence().ifPresent(evidence -> refusals.addAll(documents.refusals(evidence)));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            return documents.store(actor, signature.evidence().orElseThrow()).map(evidence -> {
                store.insertSignature(id, new Signature(
                        signature.on(), signature.by(), evidence, actor.name(), clock.instant()), actor);
                return id;
            });
        });
    }

    /** Records that the mandate is revoked, terminated or completed. */
    public Outcome<UUID> end(Actor actor, UUID id, NewEnding ending, UUID key) {
        return once.run(key, () -> {
            Mandate mandate = store.lock(id).orElseThrow();
            List<Refusal> refusals = recordRules(mandate).ofEnding(actor, ending);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            store.insertEnding(id, new Ending(
                    ending.kind(), ending.on(), ending.reason(), actor.name(), clock.instant()), actor);
            return Outcome.done(id);
        });
    }

    /** Records that the agent passed the mandate on to another officer (R04-8). */
    public Outcome<UUID> passOn(Actor actor, UUID id, NewPassingOn passing, UUID key) {
        return once.run(key, () -> {
            Mandate mandate = store.lock(id).orElseThrow();
            Optional<Actor> to = accounts.officers().stream()
                    .filter(officer -> officer.account().equals(passing.to()))
                    .findFirst();
            List<Refusal> refusals = recordRules(mandate).ofPassingOn(passing, to);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            NamedOfficer officer = new NamedOfficer(to.orElseThrow().account(), to.orElseThrow().name());
            store.insertPassingOn(id, new PassingOn(
                    officer, passing.on(), passing.consent(), actor.name(), clock.instant()), actor);
            return Outcome.done(id);
        });
    }

    private DraftRules draftRules(MandateDraft draft) {
        return new DraftRules(draft, catalogues.current().catalogue(), accounts.officers());
    }

    private ActRules rules(Actor officer, IntendedAct act) {
        Matter matter = catalogues.current().catalogue().matter(act.matter())
                .orElseThrow(() -> new IllegalArgumentException("no such matter: " + act.matter()));
        return new ActRules(store.of(act.project()), officer, matter, act);
    }

    private RecordRules recordRules(Mandate mandate) {
        return new RecordRules(mandate, LocalDate.now(clock));
    }

    private Mandate mandate(
            UUID id, String number, MandateDraft draft, DraftRules rules, Project project, Optional<UUID> renews, String by) {
        Owner owner = owners.find(project.owner()).orElseThrow();
        Principal principal = new Principal(owner.id(), owner.name(), owner.creditCode(), draft.contact(), draft.phone(),
                project.name(), project.code());
        return new Mandate(id, number, project.id(), EDITION, principal, rules.scope(), draft.granted(), rules.withheld(),
                new Term(draft.from(), draft.to()), draft.subDelegable(), rules.agent(), rules.substitute(),
                draft.officerPhone(), draft.papers(), renews, 1, by, clock.instant(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}
