package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.Set;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;

/**
 * A project, and how to look at it.
 *
 * @param start the day nothing happens before; the plan begins on the first working day from it on
 */
public record RoadmapRequest(WorkingCalendar calendar, Facts facts, LocalDate start, Limits limits, Set<Choice> choices,
                             Tailoring tailoring, Progress progress) {
    public RoadmapRequest {
        choices = Set.copyOf(choices);
    }

    /** By promised limits, nothing chosen, nothing tailored, nothing begun. */
    public static RoadmapRequest of(WorkingCalendar calendar, Facts facts, LocalDate start) {
        return new RoadmapRequest(calendar, facts, start, Limits.PROMISED, Set.of(), Tailoring.none(), Progress.none());
    }

    public RoadmapRequest facts(Facts other) {
        return new RoadmapRequest(calendar, other, start, limits, choices, tailoring, progress);
    }

    public RoadmapRequest start(LocalDate other) {
        return new RoadmapRequest(calendar, facts, other, limits, choices, tailoring, progress);
    }

    public RoadmapRequest limits(Limits other) {
        return new RoadmapRequest(calendar, facts, start, other, choices, tailoring, progress);
    }

    public RoadmapRequest choices(Set<Choice> other) {
        return new RoadmapRequest(calendar, facts, start, limits, other, tailoring, progress);
    }

    public RoadmapRequest tailoring(Tailoring other) {
        return new RoadmapRequest(calendar, facts, start, limits, choices, other, progress);
    }

    public RoadmapRequest progress(Progress other) {
        return new RoadmapRequest(calendar, facts, start, limits, choices, tailoring, other);
    }
}
