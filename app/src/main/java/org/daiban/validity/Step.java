package org.daiban.validity;

import java.time.LocalDate;
import java.time.Instant;

/**
 * Something done about a decision that lapses, as recorded.
 *
 * @param until   the new last day of an extension; null otherwise
 * @param voucher number or name of the proof
 */
public record Step(int number, StepKind kind, LocalDate on, LocalDate until, String voucher, Instant recordedAt, String recordedByName) {
}
