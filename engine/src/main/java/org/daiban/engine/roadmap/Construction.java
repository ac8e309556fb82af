package org.daiban.engine.roadmap;

import java.util.List;

/**
 * 施工期, the building itself: no approval, but what separates the permits from the acceptance.
 *
 * @param workingDays the assumed or tailored period
 * @param after       ids of the matters it directly waits for in this project
 * @param before      ids of the needed matters that directly wait for it
 */
public record Construction(int workingDays, DurationBasis basis, String note, Times times, PlannedState state,
                           List<String> after, List<String> before) {
    /** Stands for the construction among the ids of matters, e.g. in the critical path and in {@link Tailoring}. */
    public static final String ID = "BUILD";
    public static final String NAME = "施工期";

    public Construction {
        after = List.copyOf(after);
        before = List.copyOf(before);
    }
}
