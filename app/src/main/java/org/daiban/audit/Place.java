package org.daiban.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A place in the record: entries before it come next. */
public record Place(Instant at, long number) {

    /** As an address carries it: microseconds and number. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + number;
    }

    /** Empty where it is none. */
    public static Optional<Place> read(String text) {
        if (!text.matches("\\d{1,16}-\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            String[] parts = text.split("-");
            return Optional.of(new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1])));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
