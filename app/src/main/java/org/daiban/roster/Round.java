package org.daiban.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A call upon units to report their rosters.
 *
 * @param basis          the document it rests on
 * @param dueOn          last day, counted
 * @param severalLeaders a unit may name more than one 分管领导
 * @param endedOn        null while it goes on
 */
public record Round(UUID id, String title, String basis, LocalDate openedOn, LocalDate dueOn, boolean severalLeaders, String openedBy,
                    LocalDate endedOn, String endedBy, String endReason) {

    public boolean isOpen() {
        return endedOn == null;
    }
}
