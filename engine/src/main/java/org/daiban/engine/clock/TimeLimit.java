package org.daiban.engine.clock;

import java.util.Objects;

/** A limit as the law or a promise states it; {@code amount} in the given unit, 1 to {@value #LONGEST}. */
public record TimeLimit(int amount, DayUnit unit, ClockStart starts) {
    /** No approval has a longer limit, so more is a slip of the pen. */
    static final int LONGEST = 999;

    public TimeLimit {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(starts);
    }
}
