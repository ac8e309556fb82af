package org.daiban.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.sql.Ids;

/** What of a roster ends and what begins when a new list takes its place; who goes on under another duty or number stays the same person. */
record Succession(List<Begun> begun, List<RosterEntry> ended) {

    record Begun(UUID person, Person told) {
    }

    static Succession of(List<RosterEntry> before, List<Person> after) {
        List<RosterEntry> ended = new ArrayList<>(before);
        List<Begun> begun = new ArrayList<>();
        Map<String, UUID> persons = new HashMap<>();
        for (Person told : after) {
            if (!ended.removeIf(entry -> entry.told().equals(told))) {
                begun.add(new Begun(persons.computeIfAbsent(told.name() + told.mobile(), one -> known(before, told)), told));
            }
        }
        return new Succession(begun, ended);
    }

    /** The one of that name and number, else the only one of that name, else somebody new. */
    private static UUID known(List<RosterEntry> before, Person told) {
        List<RosterEntry> named = before.stream().filter(entry -> entry.told().name().equals(told.name())).toList();
        return named.stream().filter(entry -> entry.told().mobile().equals(told.mobile())).findFirst().map(RosterEntry::person)
                .orElseGet(() -> named.stream().map(RosterEntry::person).distinct().count() == 1 ? named.get(0).person() : Ids.next());
    }
}
