package org.daiban.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
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

/** The written mandates of a jurisdiction from their draft to the archive, and what each allows. */
@Component
public class Mandates {

    private final MandateStore store;
    private final CourseStore course;
    private final SignedPapers signedPapers;
    private final HandOvers handOvers;
    private final Catalogues catalogues;
    private final Projects projects;
    private final Owners owners;
    private final Accounts accounts;
    private final Once once;
    private final Clock clock;

    Mandates(MandateStore store, CourseStore course, SignedPapers signedPapers, HandOvers handOvers, Catalogues catalogues,
             Projects projects, Owners owners, Accounts accounts, Once once, Clock clock) {
        this.store = store;
        this.course = course;
        this.signedPapers = signedPapers;
        this.handOvers = handOvers;
        this.catalogues = catalogues;
        this.projects = projects;
        this.owners = owners;
        this.accounts = accounts;
        this.once = once;
        this.clock = clock;
    }

    /** Why the officer may not do this in the owner's name, R04; empty when a mandate allows it. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Actor officer, IntendedAct act) {
        return rules(officer, act).refusals();
    }

    /** The mandate that allows the act and the line of it, for the act's record. */
    @Transactional(readOnly = true)
    public Optional<MandateReference> allowing(Actor officer, IntendedAct act) {
        return rules(officer, act).allowing().map(mandate -> mandate.reference(act));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(UUID project) {
        return store.of(project);
    }

    /** All of an owner's, the newest first, a hundred at most. */
    @Transactional(readOnly = true)
    public List<Mandate> ofOwner(UUID owner) {
        return store.ofOwner(owner);
    }

    /**
     * Mandates that ask something of somebody: a term that ends within the days, a draft offered or asked to be put
     * otherwise, an objection without answer. The first to end first, a hundred at most.
     *
     * @param agents only those entrusted to these officers; empty for all
     */
    @Transactional(readOnly = true)
    public List<Mandate> pending(Set<UUID> agents, LocalDate from, LocalDate to) {
        return store.pending(agents, from, to);
    }

    /** Those of an agent that are signed and neither ended nor over, the first to end first; two hundred at most. */
    @Transactional(readOnly = true)
    public List<Mandate> live(UUID agent) {
        LocalDate today = today();
        return store.signed(agent).stream().filter(mandate -> mandate.state(today).isLive()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> find(UUID id) {
        return store.find(id);
    }

    /** The service that verifies electronic seals here; empty where only scans are taken. */
    public Optional<String> sealService() {
        return signedPapers.sealService();
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
            int year = today().getYear();
            String number = "代委〔" + year + "〕" + store.nextSerial(year) + "号";
            Optional<MandateReference> renews = draft.renews().flatMap(store::find)
                    .map(before -> new MandateReference(before.id(), before.number(), ""));
            Mandate mandate = mandate(Ids.next(), number, draft, rules, found, renews, actor.name());
            store.insert(mandate, actor);
            return Outcome.done(mandate.id());
        });
    }

    /** Changes a draft that nobody has signed yet (R04-13); one offered already must be offered anew. */
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

    /** 送签: from now on the owner may sign this draft or say what should be put otherwise. */
    public Outcome<UUID> offer(Actor actor, UUID id, UUID key) {
        return step(id, key, mandate -> courseRules(mandate).ofOffering(),
                mandate -> exchange(actor, mandate, Exchange.Kind.OFFERED, ""));
    }

    /** The owner says what should be put otherwise. @param seenVersion the draft they had before them */
    public Outcome<UUID> askChanges(Actor actor, UUID id, int seenVersion, String wish, UUID key) {
        return step(id, key, mandate -> courseRules(mandate).ofAskingChanges(actor, seenVersion, wish),
                mandate -> exchange(actor, mandate, Exchange.Kind.CHANGES_ASKED, wish));
    }

    /** Records that the owner signed, with the scan; from the term's first day the mandate is in force. For an officer. */
    public Outcome<UUID> sign(Actor actor, UUID id, NewSignature signature, UUID key) {
        return signing(actor, id, signature, key, mandate -> List.of());
    }

    /** The owner signs what was offered (R04-25). @param seenVersion the draft they had before them */
    public Outcome<UUID> signOffered(Actor actor, UUID id, NewSignature signature, int seenVersion, UUID key) {
        return signing(actor, id, signature, key, mandate -> courseRules(mandate).ofOwnersSigning(actor, seenVersion));
    }

    private Outcome<UUID> signing(Actor actor, UUID id, NewSignature signature, UUID key, Function<Mandate, List<Refusal>> more) {
        return once.run(key, () -> {
            Mandate mandate = store.lock(id).orElseThrow();
            return signedPapers.take(actor, signature, given -> {
                List<Refusal> refusals = new ArrayList<>(recordRules(mandate).ofSigning(given));
                refusals.addAll(more.apply(mandate));
                return refusals;
            }).map(taken -> {
                store.insertSignature(id, taken, actor);
                return id;
            });
        });
    }

    /** 中止: nothing may be done under it from that day on. */
    public Outcome<UUID> suspend(Actor actor, UUID id, LocalDate on, String reason, UUID key) {
        return step(id, key, mandate -> courseRules(mandate).ofSuspending(actor, on, reason),
                mandate -> course.insert(id, new Suspension(mandate.course().suspensions().size() + 1, on, reason,
                        actor.is(Role.OWNER), actor.name(), clock.instant(), Optional.empty()), actor));
    }

    /** Ends the suspension: from that day on the officer may act again. What the owner suspended the owner resumes (R04-31). */
    public Outcome<UUID> resume(Actor actor, UUID id, LocalDate on, String reason, UUID key) {
        return step(id, key, mandate -> courseRules(mandate).ofResuming(actor, on, reason),
                mandate -> course.insert(id, mandate.course().openSuspension().orElseThrow().number(),
                        new Suspension.Resumption(on, reason, actor.name(), clock.instant()), actor));
    }

    /** Records that the mandate is revoked, terminated or completed. */
    public Outcome<UUID> end(Actor actor, UUID id, NewEnding ending, UUID key) {
        return step(id, key, mandate -> recordRules(mandate).ofEnding(actor, ending),
                mandate -> store.insertEnding(id, new Ending(
                        ending.kind(), ending.on(), ending.reason(), actor.name(), clock.instant()), actor));
    }

    /** 归档: what is over, with every paper given back and every objection answered (R04-33 to R04-35). */
    public Outcome<UUID> archive(Actor actor, UUID id, String note, UUID key) {
        return step(id, key, mandate -> courseRules(mandate).ofArchiving(note, HeldPapers.count(handOvers.of(id))),
                mandate -> course.insert(id, new Archiving(today(), note, actor.name(), clock.instant()), actor));
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

    /** Held against others, refused or written. */
    private Outcome<UUID> step(UUID id, UUID key, Function<Mandate, List<Refusal>> rules, Consumer<Mandate> write) {
        return once.run(key, () -> {
            Mandate mandate = store.lock(id).orElseThrow();
            List<Refusal> refusals = rules.apply(mandate);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            write.accept(mandate);
            return Outcome.done(id);
        });
    }

    private void exchange(Actor actor, Mandate mandate, Exchange.Kind kind, String text) {
        course.insert(mandate.id(), new Exchange(mandate.course().exchanges().size() + 1, kind, mandate.version(), text,
                actor.name(), clock.instant()), actor);
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
        return new RecordRules(mandate, today());
    }

    private CourseRules courseRules(Mandate mandate) {
        return new CourseRules(mandate, today());
    }

    private Mandate mandate(UUID id, String number, MandateDraft draft, DraftRules rules, Project project,
                            Optional<MandateReference> renews, String by) {
        Owner owner = owners.find(project.owner()).orElseThrow();
        Principal principal = new Principal(owner.id(), owner.name(), owner.creditCode(), draft.contact(), draft.phone(),
                project.name(), project.code());
        Substance substance = rules.substance();
        Instant now = clock.instant();
        return new Mandate(id, number, project.id(), Wordings.DELIVERED.on(today()).edition(), principal, substance.scope(),
                substance.granted(), substance.withheld(), substance.term(), substance.subDelegable(), substance.agent(),
                substance.substitute(), draft.officerPhone(), draft.papers(), renews, 1, by, now, Course.NONE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
