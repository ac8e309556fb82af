package org.daiban.engine.calendar;

import java.time.LocalDate;
import java.util.Objects;

/** A day that breaks the rule of the week, as one line of a published year says it. */
public record CalendarDay(LocalDate date, DayKind kind) {
    public CalendarDay {
        Objects.requireNonNull(date);
        Objects.requireNonNull(kind);
    }
}
