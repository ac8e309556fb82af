package org.daiban.engine.roadmap;

import org.daiban.engine.matter.Evidence;

/** What the city promises for a stage or the whole, in working days of handling (审批用时). */
public record PromisedTotal(int workingDays, Evidence evidence, String basis) {
}
