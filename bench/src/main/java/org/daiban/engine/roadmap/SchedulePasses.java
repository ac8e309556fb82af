package org.daiban.engine.roadmap;

/** Opens the two passes of a schedule alone to the benchmarks: the engine keeps them to itself. */
public final class SchedulePasses {
    private final Schedule schedule;

    private SchedulePasses(Schedule schedule) {
        this.schedule = schedule;
    }

    public static SchedulePasses of(Schedule schedule) {
        return new SchedulePasses(schedule);
    }

    public Object again() {
        return new Passes(schedule.network, schedule.situation, schedule.forecast);
    }
}
