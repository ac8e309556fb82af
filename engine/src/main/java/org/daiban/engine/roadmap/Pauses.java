package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** Suspensions as the union of their days: each counts from the day after it began up to and including the day it ended. */
final class Pauses {
    private Pauses() {
    }

    /**
     * The suspended days as a set, day 0 being the one given.
     *
     * @param asOf where an open pause ends for now; null takes closed ones only
     */
    static BitSet days(List<Pause> pauses, LocalDate dayNought, LocalDate asOf) {
        BitSet days = new BitSet();
        for (Pause pause : pauses) {
            LocalDate end = pause.open() ? asOf : pause.endedOn();
            if (end == null) {
                continue;
            }
            long from = Math.max(0, pause.beganOn().toEpochDay() + 1 - dayNought.toEpochDay());
            long to = end.toEpochDay() + 1 - dayNought.toEpochDay();
            if (from < to) {
                days.set((int) from, (int) to);
            }
        }
        return days;
    }
}
