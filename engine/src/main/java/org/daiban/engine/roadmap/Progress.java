package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.List;

/**
 * What really happened so far. Matters not named have not started, and cannot start before {@code asOf}.
 *
 * @param asOf the day it was so; null where nothing has happened yet
 */
public record Progress(LocalDate asOf, List<Actual> actuals) {
    public Progress {
        actuals = List.copyOf(actuals);
    }

    public static Progress none() {
        return new Progress(null, List.of());
    }
}
