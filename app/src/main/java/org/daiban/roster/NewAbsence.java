package org.daiban.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who will not be there, and who answers meanwhile.
 *
 * @param person  null where not chosen
 * @param from    first day; null where not given
 * @param to      last day; null where not given
 * @param standIn null where nobody is named: then the next on the ladder answers
 */
public record NewAbsence(UUID person, LocalDate from, LocalDate to, UUID standIn, String reason) {
}
