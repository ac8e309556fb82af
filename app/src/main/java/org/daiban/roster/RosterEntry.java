package org.daiban.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One person in one category of a unit's roster.
 *
 * @param person  the same for all entries of one person in this unit
 * @param matters what the person answers for, by id; empty for all the unit handles
 * @param endedOn the first day it holds no more; null while it does
 * @param reason  why it was told
 * @param away    the absence of the day asked for; null where the person is there
 */
public record RosterEntry(UUID id, UUID unit, UUID person, Person told, List<String> matters, LocalDate validFrom, String reason,
                          String recordedBy, LocalDate endedOn, String endReason, String endedBy, Away away) {

    public RosterEntry {
        matters = List.copyOf(matters);
    }

    /**
     * 请假: days both counted.
     *
     * @param standIn the person who answers meanwhile, or null
     */
    public record Away(UUID absence, LocalDate from, LocalDate to, UUID standIn, String reason) {
    }

    public boolean isAway() {
        return away != null;
    }

    public String maskedMobile() {
        return told.maskedMobile();
    }

    /** @param matter an id, or empty for whatever the unit is asked */
    boolean answersFor(String matter) {
        return matters.isEmpty() || matter.isEmpty() || matters.contains(matter);
    }
}
