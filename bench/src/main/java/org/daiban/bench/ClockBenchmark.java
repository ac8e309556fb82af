package org.daiban.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daiban.engine.clock.Clock;
import org.daiban.engine.clock.ClockEvent;
import org.daiban.engine.clock.ClockStart;
import org.daiban.engine.clock.DayUnit;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.clock.TimeLimit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One reading of a clock that was suspended five times, explanation included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClockBenchmark {
    private static final LocalDate ACCEPTED = LocalDate.of(2025, 9, 15);

    private final TimeLimit limit = new TimeLimit(20, DayUnit.WORKING_DAYS, ClockStart.ACCEPTANCE);
    private final List<ClockEvent> events = events();
    private final LocalDate asOf = ACCEPTED.plusDays(60);

    private static List<ClockEvent> events() {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(ACCEPTED.minusDays(4)));
        events.add(new ClockEvent.Accepted(ACCEPTED));
        for (int i = 0; i < 5; i++) {
            LocalDate begun = ACCEPTED.plusDays(2 + 5L * i);
            events.add(new ClockEvent.Suspended(begun, "EXPERT_REVIEW"));
            events.add(new ClockEvent.Resumed(begun.plusDays(3)));
        }
        return events;
    }

    @Benchmark
    public Clock.Result reading() {
        return Clock.read(City.CALENDAR, limit, events, asOf, LightPolicy.USUAL);
    }
}
