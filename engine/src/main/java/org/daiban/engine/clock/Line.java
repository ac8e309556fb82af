package org.daiban.engine.clock;

import java.time.LocalDate;

/**
 * One step of an explanation. The steps add up: the start, moved by the days of the lines so far in the unit of the
 * limit, is the {@link #on} of each line, and of the last one the due day.
 */
public interface Line {
    Rule rule();

    /** Days this step adds, in the unit of the limit; 0 where it only tells something. */
    int days();

    /** The day reached by this step. */
    LocalDate on();

    /** The step in a plain Chinese sentence. */
    String text();

    default String clause() {
        return rule().clause();
    }
}
