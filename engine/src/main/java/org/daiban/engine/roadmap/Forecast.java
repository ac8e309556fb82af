package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.BitSet;
import org.daiban.engine.calendar.WorkingCalendar;

/** When the matters that have begun end, or are likely to. */
final class Forecast {
    private final Situation situation;
    private final WorkingCalendar calendar;
    private final LocalDate asOf;

    Forecast(Situation situation) {
        this.situation = situation;
        this.calendar = situation.calendar;
        this.asOf = situation.request.progress().asOf();
    }

    /**
     * The day a begun matter ended; of a running one its due day, moved by a pause still open as if it ended on
     * {@code asOf}; of one overdue the next working day.
     */
    LocalDate end(int node) {
        Actual actual = situation.actuals[node];
        if (actual.done()) {
            return actual.finishedOn();
        }
        LocalDate due = due(node);
        return due.isBefore(asOf) ? calendar.next(asOf.plusDays(1)) : due;
    }

    PlannedState state(int node) {
        Actual actual = situation.actuals[node];
        if (actual == null) {
            return PlannedState.PLANNED;
        }
        if (actual.done()) {
            return PlannedState.DONE;
        }
        if (actual.suspended()) {
            return PlannedState.SUSPENDED;
        }
        return due(node).isBefore(asOf) ? PlannedState.OVERDUE : PlannedState.RUNNING;
    }

    private LocalDate due(int node) {
        Actual actual = situation.actuals[node];
        int span = situation.spans[node];
        BitSet paused = Pauses.days(actual.pauses(), actual.startedOn(), asOf);
        if (actual.dueOn() != null) {
            paused.andNot(Pauses.days(actual.pauses(), actual.startedOn(), null));
        }
        LocalDate usual = actual.dueOn() != null ? actual.dueOn() : after(actual.startedOn(), span, Math.abs(span));
        int more = span >= 0 ? working(paused, actual.startedOn()) : paused.cardinality();
        return more == 0 ? usual : after(usual, span, more);
    }

    /** Counted in the unit of the span; calendar days roll to a working day. */
    private LocalDate after(LocalDate start, int span, int days) {
        return span >= 0 ? calendar.plus(start, days).on() : calendar.next(start.plusDays(days));
    }

    private int working(BitSet days, LocalDate dayNought) {
        return (int) days.stream().filter(day -> calendar.isWorkingDay((int) dayNought.toEpochDay() + day)).count();
    }
}
