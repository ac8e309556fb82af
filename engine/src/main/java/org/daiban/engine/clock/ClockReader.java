package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.ClockEvent.Decided;
import org.daiban.engine.clock.ClockEvent.Suspended;
import org.daiban.engine.clock.History.Placed;

/** One reading of one clock. */
final class ClockReader {
    private final WorkingCalendar calendar;
    private final TimeLimit limit;
    private final History history;
    private final LightPolicy policy;
    /** The day of the reading, or of the stop before it. */
    private final LocalDate end;
    private final LocalDate stoppedOn;
    private final List<Line> lines = new ArrayList<>(10);

    ClockReader(WorkingCalendar calendar, TimeLimit limit, History history, LocalDate asOf, LightPolicy policy) {
        this.calendar = calendar;
        this.limit = limit;
        this.history = history;
        this.policy = policy;
        this.stoppedOn = history.stopped == null ? null : history.stopped.on();
        this.end = stoppedOn == null ? asOf : stoppedOn;
    }

    Optional<Reading> read(Problems problems) {
        Start start = Start.of(calendar, limit.starts(), history, end, lines);
        if (start.on() == null) {
            refuseWithoutStart(problems);
            return problems.any() ? Optional.empty() : Optional.of(notStarted(start));
        }
        Suspensions suspensions = Suspensions.union(history.stretches);
        refuseBeforeStart(start.on(), problems);
        if (problems.any()) {
            return Optional.empty();
        }
        refuseLateExtension(start.on(), suspensions, problems);
        return problems.any() ? Optional.empty() : Optional.of(started(start.on(), suspensions));
    }

    private void refuseWithoutStart(Problems problems) {
        String notYet = "，可是时限还没有起算（没有" + limit.starts().word() + "），请先登记" + limit.starts().word() + "。";
        for (Placed<Suspended> suspended : history.suspended) {
            problems.add(suspended.place(), "on", suspended.on() + " 停表" + notYet);
        }
        if (history.extended != null) {
            problems.add(history.extended.place(), "on", history.extended.on() + " 延长" + notYet);
        }
        if (history.stopped != null && history.stopped.event() instanceof Decided) {
            problems.add(history.stopped.place(), "on", stoppedOn + " 办结" + notYet);
        }
    }

    private void refuseBeforeStart(LocalDate start, Problems problems) {
        for (Placed<Suspended> suspended : history.suspended) {
            if (suspended.on().isBefore(start)) {
                problems.add(suspended.place(), "on", "停表的 " + suspended.on() + " 早于起算的 " + start + "，起算以前没有时限可停。");
            }
        }
        if (history.extended != null && history.extended.on().isBefore(start)) {
            problems.add(history.extended.place(), "on", "延长的 " + history.extended.on() + " 早于起算的 " + start + "，起算以前没有时限可延长。");
        }
    }

    private void refuseLateExtension(LocalDate start, Suspensions suspensions, Problems problems) {
        if (history.extended == null) {
            return;
        }
        LocalDate without = new Countdown(calendar, limit.unit(), start, limit.amount(), null, suspensions).dueOn();
        if (history.extended.on().isAfter(without)) {
            problems.add(history.extended.place(), "on",
                "时限已于 " + without + " 届满，届满以后（" + history.extended.on() + "）不能延长（《行政许可法》第42条；推定）。");
        }
    }

    private Reading notStarted(Start start) {
        boolean provisional = start.answerBy() != null && start.answerBy().provisional();
        ClockState state = stoppedOn == null ? ClockState.NOT_STARTED : ClockState.STOPPED;
        return new Reading(state, null, stoppedOn, null, provisional, false, stoppedOn == null ? start.answerBy() : null,
            0, 0, limit.amount(), false, Light.GREY, calendar.version(), lines);
    }

    private Reading started(LocalDate start, Suspensions suspensions) {
        Countdown countdown = new Countdown(calendar, limit.unit(), start, limit.amount(),
            history.extended == null ? null : history.extended.event(), suspensions);
        countdown.explain(lines);
        int today = (int) end.toEpochDay();
        int span = countdown.count(countdown.start(), today);
        int elapsed = span - countdown.suspended(today);
        int remaining = countdown.allowed() + countdown.rolled() - elapsed;
        boolean open = suspensions.open();
        boolean overdue = today > countdown.due();
        ClockState state = state(open);
        return new Reading(state, start, stoppedOn, countdown.dueOn(), countdown.provisional(),
            countdown.open(), null, elapsed, span, remaining, overdue,
            light(state, overdue, remaining, countdown), calendar.version(), lines);
    }

    private ClockState state(boolean open) {
        if (stoppedOn != null) {
            return ClockState.STOPPED;
        }
        return open ? ClockState.SUSPENDED : ClockState.RUNNING;
    }

    private Light light(ClockState state, boolean overdue, int remaining, Countdown countdown) {
        if (overdue) {
            return Light.RED;
        }
        if (state == ClockState.STOPPED) {
            return Light.GREEN;
        }
        if (state == ClockState.SUSPENDED) {
            return Light.GREY;
        }
        int workingDays = calendar.countDays((int) end.toEpochDay(), countdown.due());
        boolean yellow = workingDays <= policy.yellowWorkingDays()
            || (long) remaining * 100 <= (long) countdown.allowed() * policy.yellowPercent();
        return yellow ? Light.YELLOW : Light.GREEN;
    }
}
