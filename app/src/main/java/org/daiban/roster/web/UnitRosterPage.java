package org.daiban.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.roster.Absence;
import org.daiban.roster.OnDuty;
import org.daiban.roster.RosterEntry;
import org.daiban.unit.Unit;
import org.daiban.web.Form;

/**
 * A unit: its place, what it handles, who answers for it.
 *
 * @param parent    null where it stands by itself
 * @param entries   the roster of {@code on}
 * @param onDuty    who answers on {@code on}; null where nobody is there
 * @param absences  those not over
 * @param people    by id, who may be absent or stand in
 * @param open      shows numbers in full: the unit's own people
 * @param revealed  the entry whose number was asked for; null mostly
 * @param mayAbsent may tell absences
 * @param mayKeep   may change the unit
 */
public record UnitRosterPage(Unit unit, Unit parent, List<Unit> parts, List<Matter> matters, LocalDate today, LocalDate on, List<RosterEntry> entries,
                             OnDuty onDuty, List<Absence> absences, Map<String, String> people, boolean open, UUID revealed, boolean mayAbsent,
                             boolean mayKeep, Form form) {

    /** @param onDuty who answers for it on that day, in words; empty where nobody is there */
    public record Matter(String id, String name, String onDuty) {
    }

    public String mobile(RosterEntry entry) {
        return shows(entry) ? entry.told().mobile() : entry.maskedMobile();
    }

    public boolean shows(RosterEntry entry) {
        return open || entry.id().equals(revealed);
    }

    public boolean isToday() {
        return on.equals(today);
    }

    public String name(UUID person) {
        return person == null ? "" : people.getOrDefault(person.toString(), "已不在名单上的人");
    }

    /** The people to choose from, behind a first choice of nobody. */
    public Map<String, String> choices(String nobody) {
        Map<String, String> choices = new java.util.LinkedHashMap<>(Map.of("", nobody));
        choices.putAll(people);
        return choices;
    }

    public String path(String rest) {
        return "/units/" + unit.id() + rest;
    }
}
