package org.daiban.engine.roadmap;

import java.time.LocalDate;

/**
 * A stretch in which the clock of a matter stands still: the days after it began up to and including the day it ended.
 *
 * @param endedOn null while it is open
 */
public record Pause(LocalDate beganOn, LocalDate endedOn) {
    public boolean open() {
        return endedOn == null;
    }
}
