package org.daiban.validity;

import java.time.LocalDate;

/** What somebody wants recorded. @param on null where no day was chosen; @param until only of an extension */
public record NewStep(StepKind kind, LocalDate on, LocalDate until, String voucher) {
}
