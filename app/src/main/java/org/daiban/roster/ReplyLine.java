package org.daiban.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A reply on the progress board.
 *
 * @param submittedOn  the last day it was handed in; null where it never was
 * @param remindedOn   the last day the unit was reminded; null where it never was
 * @param remindedBy   by whom
 * @param unchanged    handed in as 无变化
 */
public record ReplyLine(UUID id, UUID unit, String unitName, ReplyState state, int people, LocalDate submittedOn, boolean unchanged,
                        LocalDate remindedOn, String remindedBy, int reminders, LocalDate dueOn) {

    /** Nothing usable was handed in and the last day is over. */
    public boolean isLate(LocalDate today) {
        return state.isUnits() && today.isAfter(dueOn);
    }

    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }

    public boolean cameLate() {
        return !state.isUnits() && submittedOn != null && submittedOn.isAfter(dueOn);
    }
}
