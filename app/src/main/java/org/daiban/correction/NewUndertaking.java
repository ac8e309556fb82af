package org.daiban.correction;

import java.time.LocalDate;

/** What was promised, as somebody wants it recorded. @param checkBy null where no day was typed */
public record NewUndertaking(String promised, LocalDate promisedOn, LocalDate checkBy) {
}
