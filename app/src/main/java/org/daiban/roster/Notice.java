package org.daiban.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a unit is asked for, on its home page.
 *
 * @param returnedNote why it came back; empty where it did not
 * @param remindedOn   null where nobody reminded
 * @param fromBefore   it begins with the roster accepted last
 */
public record Notice(UUID reply, String title, LocalDate dueOn, ReplyState state, String returnedNote, LocalDate remindedOn, String remindedBy,
                     boolean fromBefore) {
}
