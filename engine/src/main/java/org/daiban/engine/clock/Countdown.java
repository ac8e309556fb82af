package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.ClockEvent.Extended;
import org.daiban.engine.clock.Suspensions.Stretch;

/**
 * From a start to the due day. The due day is the n-th day of the unit after the start that is not suspended and, for
 * calendar days, from there the first one that is worked and not suspended.
 */
final class Countdown {
    private final WorkingCalendar calendar;
    private final DayUnit unit;
    private final int start;
    private final int amount;
    private final Extended extended;
    private final List<Stretch> stretches;
    /** The last day that counts, before rolling over days off. */
    private final int counted;
    private final int due;
    private final int rolled;

    /** @param extended the extension, null when there is none */
    Countdown(WorkingCalendar calendar, DayUnit unit, LocalDate start, int amount, Extended extended,
              Suspensions suspensions) {
        this.calendar = calendar;
        this.unit = unit;
        this.start = (int) start.toEpochDay();
        this.amount = amount;
        this.extended = extended;
        this.stretches = suspensions.stretches();
        this.counted = countOut();
        this.due = unit == DayUnit.WORKING_DAYS ? counted : roll(counted);
        this.rolled = unit == DayUnit.WORKING_DAYS ? 0 : due - start() - allowed() - suspended(due);
    }

    private int countOut() {
        int end = plus(allowed());
        int suspended = 0;
        for (Stretch stretch : stretches) {
            if (stretch.begun() >= end) {
                break;
            }
            suspended += count(stretch.begun(), stretch.through());
            end = plus(allowed() + suspended);
        }
        return end;
    }

    private int roll(int day) {
        int rolled = calendar.nextDay(day);
        for (Stretch stretch : stretches) {
            if (stretch.begun() < rolled && rolled <= stretch.through()) {
                rolled = calendar.nextDay(stretch.through() + 1);
            }
        }
        return rolled;
    }

    int start() {
        return start;
    }

    int due() {
        return due;
    }

    LocalDate dueOn() {
        return LocalDate.ofEpochDay(due);
    }

    /** The limit with its extension. */
    int allowed() {
        return extended == null ? amount : amount + extended.amount();
    }

    /** Days at the end that are days off and cost nothing. */
    int rolled() {
        return rolled;
    }

    /** The day that lies so many days of the unit after the start; the start itself for none. */
    private int plus(int days) {
        if (days == 0) {
            return start;
        }
        return unit == DayUnit.WORKING_DAYS ? calendar.plusDays(start, days) : start + days;
    }

    int count(int after, int through) {
        return unit == DayUnit.WORKING_DAYS ? calendar.countDays(after, through) : through - after;
    }

    /** Suspended days of the unit after the start up to and including the day. */
    int suspended(int through) {
        int days = 0;
        for (Stretch stretch : stretches) {
            if (stretch.begun() >= through) {
                break;
            }
            days += count(stretch.begun(), Math.min(stretch.through(), through));
        }
        return days;
    }

    /** Whether a suspension that lasts still pushes the due day on with every day. */
    boolean open() {
        return !stretches.isEmpty() && stretches.get(stretches.size() - 1).open()
            && stretches.get(stretches.size() - 1).begun() < due;
    }

    boolean provisional() {
        return calendar.provisional(start, due);
    }

    ExplainedDue explained() {
        List<Line> lines = new ArrayList<>(6);
        lines.add(new Lines.Started("", LocalDate.ofEpochDay(start)));
        explain(lines);
        return new ExplainedDue(dueOn(), provisional(), lines);
    }

    /** The lines after the start: each moves on from the one before, the last one stands at the due day. */
    void explain(List<Line> lines) {
        int days = amount;
        lines.add(new Lines.Limited(amount, unit, plus(days)));
        if (extended != null) {
            days += extended.amount();
            lines.add(new Lines.Extension(extended.on(), extended.amount(), unit, plus(days)));
        }
        for (Stretch stretch : stretches) {
            if (stretch.begun() >= due) {
                break;
            }
            int left = count(stretch.begun(), stretch.through());
            days += left;
            lines.add(new Lines.Suspension(stretch, left, unit, plus(days)));
        }
        if (rolled > 0) {
            lines.add(new Lines.Rolled(rolled, counted, due));
        }
        remark(lines);
    }

    private void remark(List<Line> lines) {
        if (unit == DayUnit.WORKING_DAYS) {
            int holidays = calendar.holidays(start, due);
            int swapped = calendar.swappedDays(start, due);
            if (holidays + swapped > 0) {
                lines.add(new Lines.Holidays(holidays, swapped, due));
            }
        }
        if (provisional()) {
            lines.add(new Lines.Unpublished(calendar.lastPublishedYear(), due));
        }
    }
}
