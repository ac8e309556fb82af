package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daiban.engine.matter.Stage;

/**
 * What one stage, or the second and third together, comes to.
 *
 * @param approvalWorkingDays  days on which at least one counted matter is being handled, suspended time taken off; without
 *                             the owner's preparation, the construction and what is not counted
 * @param suspendedWorkingDays days on which handling was only not going on because it was suspended
 * @param spanWorkingDays      from the first start to the last finish
 * @param promised             empty where the city promises nothing, or the kind of project is not known yet
 */
public record StageTotal(List<Stage> stages, String label, LocalDate firstStart, LocalDate lastFinish,
                         int approvalWorkingDays, int suspendedWorkingDays, int spanWorkingDays,
                         Optional<PromisedTotal> promised) {
    public StageTotal {
        stages = List.copyOf(stages);
    }

    /** Working days beyond the promise; negative where below it. */
    public OptionalInt over() {
        return promised.isPresent()
                ? OptionalInt.of(approvalWorkingDays - promised.get().workingDays()) : OptionalInt.empty();
    }
}
