package org.daiban.engine.roadmap;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the whole project comes to, in working days, reckoned as in {@link StageTotal}.
 *
 * @param approvalWorkingDays of the four stages, the figure the city's promise speaks of
 * @param withParallel        of the four stages and the parallel line
 * @param spanWorkingDays     from the start of the project to its finish, construction and preparation included
 */
public record WholeTotal(int approvalWorkingDays, int withParallel, int suspendedWorkingDays, int spanWorkingDays,
                         Optional<PromisedTotal> promised) {
    /** Working days beyond the promise; negative where below it. */
    public OptionalInt over() {
        return promised.isPresent()
                ? OptionalInt.of(approvalWorkingDays - promised.get().workingDays()) : OptionalInt.empty();
    }
}
