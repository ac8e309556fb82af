package org.daiban.roadmap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Tailoring;

/**
 * What an officer asks of the planner.
 *
 * @param from     number of the version the officer saw when beginning; 0 where there was none
 * @param addedWhy the reason for each added matter, by id
 */
public record RoadmapDraft(int from, Facts facts, LocalDate start, Limits limits, Set<Choice> choices,
                           Tailoring tailoring, Map<String, String> addedWhy) {
    public RoadmapDraft {
        choices = Set.copyOf(choices);
        addedWhy = Map.copyOf(addedWhy);
    }

    /** By promised limits, nothing chosen and nothing tailored: the first version of a project. */
    public static RoadmapDraft first(Facts facts, LocalDate start) {
        return new RoadmapDraft(0, facts, start, Limits.PROMISED, Set.of(), Tailoring.none(), Map.of());
    }
}
