package org.daiban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A unit's roster as it stood on a day, in the order of the form, and who answered that day. */
public record UnitRoster(UUID unit, LocalDate day, List<RosterEntry> entries) {

    public UnitRoster {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whom a request reaches one after the other: 审批骨干, 业务负责人, 分管领导 who answer for the matter, absent or not. */
    public List<RosterEntry> ladder(String matter) {
        return Category.ladder().stream()
                .flatMap(category -> entries.stream().filter(entry -> entry.told().category() == category && entry.answersFor(matter)))
                .toList();
    }

    /** The first on the ladder who is there or has a stand-in who is; empty where nobody is. */
    public Optional<OnDuty> today(String matter) {
        for (Category category : Category.ladder()) {
            List<RosterEntry> asked = new ArrayList<>(ladder(matter));
            asked.removeIf(entry -> entry.told().category() != category);
            Optional<OnDuty> there = asked.stream().filter(entry -> !entry.isAway()).findFirst().map(entry -> new OnDuty(entry, null))
                    .or(() -> asked.stream().flatMap(entry -> standIn(entry).stream()).findFirst());
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    public Optional<OnDuty> today() {
        return today("");
    }

    /** Somebody of the roster by the person's id. */
    public Optional<RosterEntry> person(UUID person) {
        return entries.stream().filter(entry -> entry.person().equals(person)).findFirst();
    }

    public List<Person> told() {
        return entries.stream().map(RosterEntry::told).toList();
    }

    private Optional<OnDuty> standIn(RosterEntry absent) {
        return Optional.ofNullable(absent.away().standIn())
                .flatMap(this::person)
                .filter(entry -> !entry.isAway())
                .map(entry -> new OnDuty(entry, absent));
    }
}
