package org.daiban.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock of a demo: the real one, except for the thread that lives through the past of the demo world, so that each
 * door records, numbers and checks every act as it would have done on its day.
 */
final class TravellingClock extends Clock {

    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 30);

    private final ThreadLocal<Instant> past = new ThreadLocal<>();
    private final Clock real;

    TravellingClock(Clock real) {
        this.real = real;
    }

    void at(LocalDate day, Runnable act) {
        past.set(day.atTime(OFFICE_HOURS).atZone(getZone()).toInstant());
        try {
            act.run();
        } finally {
            past.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant then = past.get();
        Instant now = real.instant();
        return then == null || then.isAfter(now) ? now : then;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
