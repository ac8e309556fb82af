package org.daiban.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Tailoring;

/**
 * What the planner was asked for a project, once and for all: a change is the next version.
 *
 * @param number   1 for the first of the project
 * @param addedWhy the officer's reason for each added matter, by id
 * @param approval null where not approved
 */
public record RoadmapVersion(UUID id, UUID project, int number, Facts facts, LocalDate start, Limits limits,
                             Set<Choice> choices, Tailoring tailoring, Map<String, String> addedWhy,
                             int catalogueVersion, int calendarVersion, String madeBy, Instant madeAt,
                             Approval approval) {
    public RoadmapVersion {
        choices = Set.copyOf(choices);
        addedWhy = Map.copyOf(addedWhy);
    }

    public boolean approved() {
        return approval != null;
    }

    /** The same as a draft to go on from. */
    public RoadmapDraft draft() {
        return new RoadmapDraft(number, facts, start, limits, choices, tailoring, addedWhy);
    }
}
