package org.daiban.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 变更书: drawn up by the officer and offered at once, signed by the owner, or dropped. One waits at a time. */
@Component
public class Amendments {

    private final MandateStore store;
    private final CourseStore course;
    private final SignedPapers signedPapers;
    private final Catalogues catalogues;
    private final Accounts accounts;
    private final Once once;
    private final Clock clock;

    Amendments(MandateStore store, CourseStore course, SignedPapers signedPapers, Catalogues catalogues, Accounts accounts,
               Once once, Clock clock) {
        this.store = store;
        this.course = course;
        this.signedPapers = signedPapers;
        this.catalogues = catalogues;
        this.accounts = accounts;
        this.once = once;
        this.clock = clock;
    }

    /** What would refuse it; records nothing. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(UUID mandate, NewAmendment wanted) {
        return refusals(store.find(mandate).orElseThrow(), wanted);
    }

    /** Draws it up; its answer is the mandate. */
    public Outcome<UUID> draw(Actor actor, UUID mandate, NewAmendment wanted, UUID key) {
        return once.run(key, () -> {
            Mandate found = store.lock(mandate).orElseThrow();
            List<Refusal> refusals = refusals(found, wanted);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            course.insert(mandate, new Amendment(found.course().amendments().size() + 1, rules(wanted).substance(), wanted.from(),
                    wanted.reason(), Wordings.DELIVERED.on(today()).edition(), actor.name(), clock.instant(),
                    Optional.empty(), Optional.empty()), actor);
            return Outcome.done(mandate);
        });
    }

    /** Records the owner's signature under it: from its day on the acts ask what it says. */
    public Outcome<UUID> sign(Actor actor, UUID mandate, int number, NewSignature signature, UUID key) {
        return once.run(key, () -> {
            Mandate found = store.lock(mandate).orElseThrow();
            Amendment amendment = amendment(found, number);
            return signedPapers.take(actor, signature, given -> {
                List<Refusal> refusals = new ArrayList<>(new CourseRules(found, today()).ofSettlingAmendment(actor, amendment));
                refusals.addAll(new RecordRules(found, today()).ofSigningAmendment(given));
                return refusals;
            }).map(taken -> {
                course.insert(mandate, number, taken, actor);
                return mandate;
            });
        });
    }

    /** The owner does not agree, or the window withdraws it. */
    public Outcome<UUID> drop(Actor actor, UUID mandate, int number, String reason, UUID key) {
        return once.run(key, () -> {
            Mandate found = store.lock(mandate).orElseThrow();
            List<Refusal> refusals = new CourseRules(found, today()).ofDropping(actor, amendment(found, number), reason);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            course.insert(mandate, number, new Amendment.Dropped(actor.is(Role.OWNER), reason, actor.name(), clock.instant()), actor);
            return Outcome.done(mandate);
        });
    }

    private List<Refusal> refusals(Mandate mandate, NewAmendment wanted) {
        DraftRules rules = rules(wanted);
        List<Refusal> refusals = new ArrayList<>(new CourseRules(mandate, today()).ofAmending(wanted));
        List<Refusal> ofContent = rules.refusals();
        refusals.addAll(ofContent);
        if (ofContent.isEmpty()) {
            refusals.addAll(new CourseRules(mandate, today()).ofNothingAmended(mandate.on(today()), rules.substance()));
        }
        return refusals;
    }

    private DraftRules rules(NewAmendment wanted) {
        return new DraftRules(wanted.draft(), catalogues.current().catalogue(), accounts.officers());
    }

    private static Amendment amendment(Mandate mandate, int number) {
        return mandate.course().amendments().get(number - 1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
