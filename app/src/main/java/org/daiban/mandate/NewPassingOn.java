package org.daiban.mandate;

import java.time.LocalDate;
import java.util.UUID;

/** To whom and from when a mandate is to be passed on; {@code to} and {@code on} are null where missing. */
public record NewPassingOn(UUID to, LocalDate on, String consent) {
}
