package org.daiban.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.roadmap.NotNeeded;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.Undecided;

/**
 * What a roadmap says: matters, days and dates, without the catalogue and the planner that made it. Kept with an
 * approval, so that what was approved stays as it was.
 *
 * @param workingDays         of the whole, from start to finish
 * @param approvalWorkingDays of the four stages, in the units' hands
 */
public record RoadmapOutcome(LocalDate start, LocalDate finish, int workingDays, int approvalWorkingDays,
                             boolean provisional, List<Step> steps, List<Named> leftOut, List<Named> undecided) {
    public RoadmapOutcome {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
        undecided = List.copyOf(undecided);
    }

    /** A matter of the plan; its day unit is in {@code duration}, e.g. 20个工作日. */
    public record Step(String matter, String name, String stage, String authority, String duration, int preparation,
                       LocalDate from, LocalDate until, boolean critical) {
    }

    public record Named(String matter, String name) {
    }

    public static RoadmapOutcome of(Roadmap roadmap) {
        return new RoadmapOutcome(
                roadmap.start(), roadmap.finish(), roadmap.workingDays(), roadmap.total().approvalWorkingDays(),
                roadmap.provisional(),
                roadmap.needed().stream().map(RoadmapOutcome::step).toList(),
                roadmap.notNeeded().stream().filter(NotNeeded::leftOut)
                        .map(left -> new Named(left.matter().id(), left.matter().name())).toList(),
                roadmap.unknown().stream().map(Undecided::matter)
                        .map(matter -> new Named(matter.id(), matter.name())).toList());
    }

    private static Step step(PlannedMatter planned) {
        return new Step(
                planned.id(), planned.matter().name(), planned.matter().stage().label(), planned.matter().authority(),
                planned.duration().label(), planned.preparation(), planned.times().earliestStart(),
                planned.times().earliestFinish(), planned.times().critical());
    }
}
