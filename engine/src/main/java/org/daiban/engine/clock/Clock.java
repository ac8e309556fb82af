package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.calendar.WorkingCalendar;

/** Reads legal clocks. See the package for how they count. Never throws for what is in its data, it tells the problems. */
public final class Clock {
    /** Either a reading, or the problems that stand in its way. */
    public record Result(Optional<Reading> reading, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Either a due day, or the problems that stand in its way. */
    public record DueResult(Optional<ExplainedDue> due, List<Problem> problems) {
        public DueResult {
            problems = List.copyOf(problems);
        }
    }

    private Clock() {
    }

    /**
     * What the clock of a limit shows on a day.
     *
     * @param events what happened, in any order
     * @param asOf   the day of the reading, as at its end; an event after it is a problem
     * @return a reading, or problems whose row is the place of the event in {@code events}, from 1
     */
    public static Result read(
        WorkingCalendar calendar, TimeLimit limit, List<ClockEvent> events, LocalDate asOf, LightPolicy policy) {
        Problems problems = new Problems(calendar);
        problems.checkDay(asOf, "asOf");
        problems.checkAmount(limit.amount(), "limit");
        if (problems.any()) {
            return new Result(Optional.empty(), problems.all());
        }
        History history = History.of(events, asOf, problems);
        if (problems.any()) {
            return new Result(Optional.empty(), problems.all());
        }
        Optional<Reading> reading = new ClockReader(calendar, limit, history, asOf, policy).read(problems);
        return new Result(reading, problems.all());
    }

    /** The last day of a plain limit: {@code start} is the day of the event and is not counted. */
    public static DueResult due(WorkingCalendar calendar, LocalDate start, int amount, DayUnit unit) {
        Problems problems = new Problems(calendar);
        problems.checkDay(start, "start");
        problems.checkAmount(amount, "amount");
        if (problems.any()) {
            return new DueResult(Optional.empty(), problems.all());
        }
        Countdown countdown = new Countdown(calendar, unit, start, amount, null, Suspensions.NONE);
        return new DueResult(Optional.of(countdown.explained()), List.of());
    }

    /** Puts a due day beside the one reckoned anew after the calendar changed, and says which one holds. */
    public static AmendedDue amended(Due original, Due recomputed, Obligor obligor) {
        return AmendedDue.of(original, recomputed, obligor);
    }
}
