package org.daiban.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.Documents;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.CreditCode;
import org.daiban.party.Owner;
import org.daiban.party.OwnerRenamed;
import org.daiban.party.Owners;
import org.daiban.person.Person;
import org.daiban.person.Persons;
import org.daiban.person.Standing;
import org.daiban.person.StepUp;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for which owner of a jurisdiction. */
@Component
public class Memberships implements Standing {

    /** How many asks a list shows at a time. */
    public static final int PAGE = AskStore.PAGE;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private final AskStore asks;
    private final LinkStore links;
    private final Persons persons;
    private final Owners owners;
    private final Documents documents;
    private final Once once;
    private final Clock clock;

    /** Looked for beside the pages of the desk and of owners, so that none asks the database once more for it each time. */
    private final Cache<String, List<Ask>> waiting = Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).maximumSize(1000).build();
    private final Cache<Stand, Boolean> lost = Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).maximumSize(100_000).build();

    Memberships(AskStore asks, LinkStore links, Persons persons, Owners owners, Documents documents, Once once, Clock clock) {
        this.asks = asks;
        this.links = links;
        this.persons = persons;
        this.owners = owners;
        this.documents = documents;
        this.once = once;
        this.clock = clock;
    }

    private record Stand(String jurisdiction, UUID account, UUID owner) {
    }

    /** Asks to act for an owner. The answer is the same whether such an owner is registered or not. */
    public Outcome<UUID> ask(Actor person, NewAsk asked, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            asks.lockPerson(person.account());
            Person known = persons.find(person.account()).orElseThrow();
            String name = known.name().isEmpty() ? asked.personName().strip() : known.name();
            List<Refusal> refusals = new ArrayList<>(AskRules.ofAsking(
                    asked, name, asks.of(person.account()), links.ofPerson(person.account()), today()));
            asked.letter().ifPresent(letter -> refusals.addAll(documents.refusals(letter)));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            Optional<UUID> letter = asked.letter().map(upload -> documents.store(person, upload).orThrow());
            Ask ask = new Ask(Ids.next(), person.account(), name, known.phone(), person.trust(),
                    CreditCode.normal(asked.creditCode()), asked.ownerName().strip(), asked.capacity(), asked.note().strip(),
                    letter, clock.instant(), Optional.empty());
            asks.insert(ask);
            return Outcome.done(ask.id());
        });
        waiting.invalidate(Jurisdiction.current());
        return outcome;
    }

    /** An officer compared the ask with papers: from today to a day the person acts for the owner. */
    public Outcome<UUID> confirm(Actor officer, UUID id, LocalDate to, String remark, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            Ask ask = asks.find(id).orElseThrow();
            Optional<Owner> owner = owners.byCreditCode(ask.creditCode());
            List<Refusal> refusals = AskRules.ofConfirming(ask, owner.isPresent(), to, today());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            if (!asks.answer(id, true, remark.strip(), officer, clock.instant())) {
                return Outcome.refused(changedMeanwhile(id));
            }
            persons.vouch(ask.person(), ask.personName());
            links.insert(new Link(id, ask.person(), ask.personName(), owner.get().id(), owner.get().name(), ask.capacity(),
                    today(), to, officer.name(), Optional.empty()), officer, clock.instant());
            return Outcome.done(id);
        });
        waiting.invalidate(Jurisdiction.current());
        return outcome;
    }

    public Outcome<UUID> reject(Actor officer, UUID id, String reason, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            Ask ask = asks.find(id).orElseThrow();
            List<Refusal> refusals = AskRules.ofRejecting(ask, reason);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            return asks.answer(id, false, reason.strip(), officer, clock.instant())
                    ? Outcome.done(id) : Outcome.refused(changedMeanwhile(id));
        });
        waiting.invalidate(Jurisdiction.current());
        return outcome;
    }

    /** Ends a link at once. Somebody of the owner may leave by themselves; to send another away needs a person known for sure. */
    public Outcome<UUID> end(Actor actor, UUID id, String reason, UUID key) {
        Link link = link(actor, id).orElseThrow();
        Outcome<UUID> outcome = once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>(AskRules.ofEnding(links.find(id).orElseThrow(), reason));
            if (!link.person().equals(actor.account())) {
                StepUp.refusal(actor, "解除他人的绑定").ifPresent(refusals::add);
            }
            if (refusals.isEmpty() && !links.end(id, reason.strip(), actor, clock.instant())) {
                refusals.addAll(AskRules.ofEnding(links.find(id).orElseThrow(), reason));
            }
            return refusals.isEmpty() ? Outcome.done(id) : Outcome.refused(refusals);
        });
        lost.invalidate(new Stand(Jurisdiction.current(), link.person(), link.owner()));
        return outcome;
    }

    /** A link the actor may see: an officer any, a person of an owner those of that owner and their own. */
    @Transactional(readOnly = true)
    public Optional<Link> link(Actor actor, UUID id) {
        return links.find(id).filter(link -> !actor.is(Role.OWNER)
                || link.owner().equals(actor.owner()) || link.person().equals(actor.account()));
    }

    /** The owners a person acts or acted for, the newest first. */
    @Transactional(readOnly = true)
    public List<Link> of(Actor person) {
        return links.ofPerson(person.account());
    }

    /** Who acts or acted for an owner, the newest first. */
    @Transactional(readOnly = true)
    public List<Link> ofOwner(UUID owner) {
        return links.ofOwner(owner);
    }

    /** A person's own asks, the newest first. */
    @Transactional(readOnly = true)
    public List<Ask> asksOf(Actor person) {
        return asks.of(person.account());
    }

    @Transactional(readOnly = true)
    public Optional<Ask> find(UUID ask) {
        return asks.find(ask);
    }

    /** The open asks, the oldest first. @param after the last one seen, null for the first page */
    @Transactional(readOnly = true)
    public List<Ask> open(UUID after) {
        return asks.open(after);
    }

    /** The first page of {@link #open}; may be some seconds old. */
    public List<Ask> waiting() {
        return waiting.get(Jurisdiction.current(), code -> asks.open(null));
    }

    /** Whether the owner's person stands for that owner no more; may be some seconds old where another instance ended it. */
    public boolean hasLost(Actor actor) {
        return actor.standsForOwner() && lost.get(new Stand(actor.jurisdiction(), actor.account(), actor.owner()),
                stand -> links.isLost(stand.account(), stand.owner(), today()));
    }

    /** Stands for the one owner there is; with several the person chooses. */
    @Override
    @Transactional(readOnly = true)
    public Actor onEntering(Actor person) {
        List<Link> inForce = links.ofPerson(person.account()).stream().filter(link -> link.isInForce(today())).toList();
        long ofOwners = inForce.stream().map(Link::owner).distinct().count();
        return ofOwners == 1 ? standing(person, inForce.get(0)) : person;
    }

    /** The same person standing for another of their owners; empty where the link is not theirs or not in force. */
    @Transactional(readOnly = true)
    public Optional<Actor> choose(Actor person, UUID link) {
        return links.find(link)
                .filter(found -> found.person().equals(person.account()) && found.isInForce(today()))
                .map(found -> standing(person, found));
    }

    /** The same person standing for none. */
    public static Actor forNone(Actor person) {
        return new Actor(person.account(), person.name(), person.role(), person.jurisdiction(), null, Actor.NO_OWNER, person.trust());
    }

    private static Actor standing(Actor person, Link link) {
        return new Actor(person.account(), link.personName(), Role.OWNER, person.jurisdiction(), null, link.owner(), person.trust());
    }

    @EventListener
    void follow(OwnerRenamed renamed) {
        links.rename(renamed.owner(), renamed.name());
    }

    private List<Refusal> changedMeanwhile(UUID id) {
        return AskRules.ofRejecting(asks.find(id).orElseThrow(), "-");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
