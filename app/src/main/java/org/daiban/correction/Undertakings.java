package org.daiban.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.identity.StandIns;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The undertakings of a jurisdiction: what was promised, and whether it was kept. */
@Component
public class Undertakings {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这份承诺。", "");

    private final UndertakingStore store;
    private final CaseFiles caseFiles;
    private final StandIns standIns;
    private final Once once;
    private final Clock clock;

    Undertakings(UndertakingStore store, CaseFiles caseFiles, StandIns standIns, Once once, Clock clock) {
        this.store = store;
        this.caseFiles = caseFiles;
        this.standIns = standIns;
        this.once = once;
        this.clock = clock;
    }

    /** Records what was promised in a case file; by an officer or its unit. */
    public Outcome<UUID> record(Actor actor, UUID caseFile, NewUndertaking wanted, UUID key) {
        return once.run(key, () -> caseFiles.find(caseFile)
                .filter(file -> mayRecord(actor, file.unit()))
                .map(file -> record(actor, file, wanted))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> record(Actor actor, CaseFile file, NewUndertaking wanted) {
        List<Refusal> refusals = UndertakingRules.ofRecording(wanted, LocalDate.now(clock));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Undertaking undertaking = new Undertaking(Ids.next(), file.id(), file.project(), file.projectName(), file.owner(), file.officer(),
                file.unit(), file.unitName(), file.matterName(), file.code(), wanted.promised().strip(), wanted.promisedOn(),
                wanted.checkBy(), actor.name(), clock.instant(), List.of());
        store.insert(undertaking, actor.account());
        return Outcome.done(undertaking.id());
    }

    /**
     * Records that somebody looked whether an undertaking was kept.
     *
     * @param kept    null where nothing was chosen
     * @param follows what is done about a broken one, in words
     * @param seen    how many looks the actor had before them
     */
    public Outcome<UUID> check(Actor actor, UUID id, LocalDate on, Boolean kept, String follows, int seen, UUID key) {
        return once.run(key, () -> store.find(id)
                .filter(found -> mayRecord(actor, found.unit()))
                .map(found -> check(actor, found, on, kept, follows, seen))
                .orElseGet(() -> Outcome.refused(NOT_FOUND)));
    }

    private Outcome<UUID> check(Actor actor, Undertaking undertaking, LocalDate on, Boolean kept, String follows, int seen) {
        List<Refusal> refusals = UndertakingRules.ofChecking(undertaking, on, kept, follows, seen, LocalDate.now(clock));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        boolean appended = store.append(undertaking.id(),
                new Undertaking.Check(seen + 1, on, kept, follows.strip(), actor.name(), clock.instant()), actor.account());
        return appended ? Outcome.done(undertaking.id())
                : Outcome.refused(UndertakingRules.changedMeanwhile(store.find(undertaking.id()).orElse(undertaking)));
    }

    /** An undertaking the actor may see. */
    @Transactional(readOnly = true)
    public Optional<Undertaking> find(Actor actor, UUID id) {
        return store.find(id).filter(found -> actor.is(Role.OWNER) ? found.owner().equals(actor.owner())
                : actor.is(Role.BUREAU) || mayRecord(actor, found.unit()));
    }

    /** Of a case file, first first; the case file's own door says who may see it. */
    @Transactional(readOnly = true)
    public List<Undertaking> ofCase(UUID caseFile) {
        return store.ofCase(caseFile);
    }

    /** Not found kept so far, the earliest day to look first: a unit's own, an officer's own projects' and those they stand in for, an owner's own, or all for the bureau. */
    @Transactional(readOnly = true)
    public List<Undertaking> open(Actor actor, int most) {
        return switch (actor.role()) {
            case UNIT -> actor.unit() == null ? List.of() : store.open(Set.of(), actor.unit(), null, most);
            case OFFICER -> store.open(standIns.with(actor.account()), null, null, most);
            case BUREAU -> store.open(Set.of(), null, null, most);
            case OWNER -> store.open(Set.of(), null, actor.owner(), most);
            case SYSTEM, SECURITY, AUDIT -> List.of();
        };
    }

    private static boolean mayRecord(Actor actor, UUID unit) {
        return actor.is(Role.OFFICER) || actor.is(Role.UNIT) && unit != null && unit.equals(actor.unit());
    }
}
