package org.daiban.bench;

import com.opengamma.strata.basics.date.HolidayCalendar;
import java.util.concurrent.TimeUnit;
import org.daiban.engine.calendar.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Working days counted and added, one question at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Cases.SIZE)
public class CalendarBenchmark {
    /** Working days at most: the limits of the law, and a construction of two years. */
    @Param({"60", "500"})
    public int longest;

    private final WorkingCalendar calendar = City.CALENDAR;
    private final HolidayCalendar strata = StrataCalendar.of(City.YEARS);
    private Cases cases;

    @Setup
    public void draw() {
        cases = new Cases(calendar, longest);
    }

    @Benchmark
    public void count(Blackhole hole) {
        for (int i = 0; i < Cases.SIZE; i++) {
            hole.consume(calendar.count(cases.starts[i], cases.ends[i]));
        }
    }

    @Benchmark
    public void countOfEpochDays(Blackhole hole) {
        for (int i = 0; i < Cases.SIZE; i++) {
            hole.consume(calendar.countDays(cases.startDays[i], cases.endDays[i]));
        }
    }

    @Benchmark
    public void countByStrata(Blackhole hole) {
        for (int i = 0; i < Cases.SIZE; i++) {
            hole.consume(strata.daysBetween(cases.daysAfterStarts[i], cases.daysAfterEnds[i]));
        }
    }

    @Benchmark
    public void add(Blackhole hole) {
        for (int i = 0; i < Cases.SIZE; i++) {
            hole.consume(calendar.plus(cases.starts[i], cases.amounts[i]));
        }
    }

    @Benchmark
    public void addToEpochDays(Blackhole hole) {
        for (int i = 0; i < Cases.SIZE; i++) {
            hole.consume(calendar.plusDays(cases.startDays[i], cases.amounts[i]));
        }
    }

    @Benchmark
    public void addByStrata(Blackhole hole) {
        for (int i = 0; i < Cases.SIZE; i++) {
            hole.consume(strata.shift(cases.starts[i], cases.amounts[i]));
        }
    }
}
