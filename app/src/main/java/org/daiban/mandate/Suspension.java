package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 中止: nothing may be done under the mandate from a day on until it is resumed; its term runs on (house rule).
 *
 * @param from    the first day of it
 * @param byOwner whether the owner suspended it, who alone resumes it then
 */
public record Suspension(int number, LocalDate from, String reason, boolean byOwner, String recordedBy,
                         Instant recordedAt, Optional<Resumption> resumption) {

    /** @param on the first day on which the officer may act again */
    public record Resumption(LocalDate on, String reason, String recordedBy, Instant recordedAt) {
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && resumption.filter(resumed -> !day.isBefore(resumed.on())).isEmpty();
    }
}
