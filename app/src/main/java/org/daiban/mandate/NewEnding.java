package org.daiban.mandate;

import java.time.LocalDate;

/** How a mandate is to end; {@code kind} and {@code on} are null where missing. */
public record NewEnding(Ending.Kind kind, LocalDate on, String reason) {
}
