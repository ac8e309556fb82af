package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.List;

/**
 * What really happened to one matter so far.
 *
 * @param matter     id, or {@link Construction#ID}
 * @param startedOn  the day its clock started
 * @param finishedOn the day it was decided; null while it is being handled
 * @param dueOn      the due day its own clock gives, closed pauses included and an open one not; null where not known
 * @param pauses     its suspensions, open or closed
 */
public record Actual(String matter, LocalDate startedOn, LocalDate finishedOn, LocalDate dueOn, List<Pause> pauses) {
    public Actual {
        pauses = List.copyOf(pauses);
    }

    public static Actual done(String matter, LocalDate startedOn, LocalDate finishedOn) {
        return new Actual(matter, startedOn, finishedOn, null, List.of());
    }

    public static Actual running(String matter, LocalDate startedOn, LocalDate dueOn) {
        return new Actual(matter, startedOn, null, dueOn, List.of());
    }

    public boolean done() {
        return finishedOn != null;
    }

    public boolean suspended() {
        return !done() && pauses.stream().anyMatch(Pause::open);
    }
}
