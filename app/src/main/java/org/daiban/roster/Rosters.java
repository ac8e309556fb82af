package org.daiban.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a unit: today, on any day, and for which matter. */
@Component
public class Rosters {

    private static final Refusal NOT_FOUND = new Refusal("", "没有找到这个单位或者这条记录。", "");

    private final RosterStore store;
    private final Once once;
    private final Clock clock;

    Rosters(RosterStore store, Once once, Clock clock) {
        this.store = store;
        this.once = once;
        this.clock = clock;
    }

    /** A unit's roster as it stood on a day; empty where none was accepted by then. */
    @Transactional(readOnly = true)
    public UnitRoster of(UUID unit, LocalDate day) {
        return of(List.of(unit), day).get(unit);
    }

    /** The same for several units in one question; every unit asked for is answered. */
    @Transactional(readOnly = true)
    public Map<UUID, UnitRoster> of(Collection<UUID> units, LocalDate day) {
        Map<UUID, List<RosterEntry>> entries = store.on(day, units).stream().collect(Collectors.groupingBy(RosterEntry::unit));
        return units.stream().distinct().collect(Collectors.toMap(unit -> unit,
                unit -> new UnitRoster(unit, day, entries.getOrDefault(unit, List.of()))));
    }

    /** Who handles things in this unit today. */
    @Transactional(readOnly = true)
    public Optional<OnDuty> today(UUID unit) {
        return of(unit, today()).today();
    }

    /** Who handles this matter in this unit today: the 审批骨干 or a stand-in, else 业务负责人, else 分管领导. */
    @Transactional(readOnly = true)
    public Optional<OnDuty> today(UUID unit, String matter) {
        return of(unit, today()).today(matter);
    }

    /** Whom a request about a matter reaches one after the other (三(一)). */
    @Transactional(readOnly = true)
    public List<RosterEntry> ladder(UUID unit, String matter, LocalDate day) {
        return of(unit, day).ladder(matter);
    }

    /** Every entry a unit ever had, the newest first. */
    @Transactional(readOnly = true)
    public List<RosterEntry> history(UUID unit) {
        return store.ever(unit);
    }

    /** The absences of a unit that are not over. */
    @Transactional(readOnly = true)
    public List<Absence> absences(UUID unit) {
        return store.absences(unit, today());
    }

    public Outcome<UUID> reportAbsence(Actor actor, UUID unit, NewAbsence absence, UUID key) {
        return once.run(key, () -> {
            if (!mayChange(actor, unit)) {
                return Outcome.refused(NOT_FOUND);
            }
            store.hold(unit);
            UnitRoster roster = new UnitRoster(unit, today(), store.on(today(), List.of(unit)));
            List<Refusal> refusals = new AbsenceRules(roster, store.absences(unit, today()), today()).of(absence);
            return refusals.isEmpty() ? Outcome.done(store.insertAbsence(actor, unit, absence, clock.instant())) : Outcome.refused(refusals);
        });
    }

    /** The person is there again from today on. */
    public Outcome<UUID> endAbsence(Actor actor, UUID unit, UUID absence, UUID key) {
        return once.run(key, () -> {
            if (!mayChange(actor, unit)) {
                return Outcome.refused(NOT_FOUND);
            }
            store.hold(unit);
            if (store.absences(unit, today()).stream().noneMatch(known -> known.id().equals(absence))) {
                return Outcome.refused(new Refusal("R11-6", "这次请假已经结束或者已经销假。", "产品口径"));
            }
            store.endAbsence(actor, absence, today(), clock.instant());
            return Outcome.done(absence);
        });
    }

    /** Makes an accepted list the unit's roster from today on: what stays the same stays, what differs ends and begins anew. */
    void adopt(Actor actor, UUID unit, UUID reply, List<Person> people, UnitMatters matters, String reason) {
        store.hold(unit);
        List<RosterEntry> before = store.on(today(), List.of(unit));
        Succession succession = Succession.of(before, people.stream().map(Person::tidy).toList());
        List<RosterEntry> begun = succession.begun().stream()
                .map(one -> new RosterEntry(Ids.next(), unit, one.person(), one.told(), matters.read(one.told().business()).matters(), today(),
                        reason, actor.name(), null, "", "", null))
                .toList();
        store.insert(actor, unit, begun, reply, reason, today(), clock.instant());
        store.end(actor, succession.ended().stream().map(RosterEntry::id).toList(), today(), reason, clock.instant());
    }

    private static boolean mayChange(Actor actor, UUID unit) {
        return actor.is(Role.BUREAU) || actor.is(Role.UNIT) && unit.equals(actor.unit());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
