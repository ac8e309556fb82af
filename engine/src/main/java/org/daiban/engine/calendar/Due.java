package org.daiban.engine.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that was counted out.
 *
 * @param on          the day
 * @param provisional true when any day counted on the way lies in a year whose holidays are not published (暂定)
 */
public record Due(LocalDate on, boolean provisional) {
    public Due {
        Objects.requireNonNull(on);
    }
}
