package org.daiban.mandate;

import java.time.LocalDate;
import java.util.List;

/** Papers as they are handed over; {@code direction} and {@code on} are null where missing. */
public record NewHandOver(HandOver.Direction direction, LocalDate on, String counterpart, List<HandOver.Line> lines) {
    public NewHandOver {
        lines = List.copyOf(lines);
    }
}
