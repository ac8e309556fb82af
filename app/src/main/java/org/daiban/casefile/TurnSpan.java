package org.daiban.casefile;

import java.time.LocalDate;

/**
 * A stretch in which it was somebody's turn: the days after {@code since} up to and including {@code until}.
 *
 * @param until null while it lasts
 */
public record TurnSpan(Turn turn, LocalDate since, LocalDate until) {
}
