package org.daiban.engine.roadmap;

import java.util.List;
import org.daiban.engine.matter.Matter;

/**
 * A matter the project needs, with its place in the plan.
 *
 * @param preparation          working days the owner prepares before (or beside) the handling
 * @param preparationAlongside true where 容缺受理 lets the preparation run beside the handling
 * @param after                ids it directly waits for in this project, after passing on what is not needed; sorted
 * @param anyOf                the groups among them of which the first finished one is enough; mostly empty
 * @param together             ids handled at the same time, this one included, in the order of the law; empty where alone
 * @param remarks              what a reader must know of its dates, in Chinese
 */
public record PlannedMatter(Matter matter, List<Because> because, PlannedDuration duration, int preparation,
                            boolean preparationAlongside, Times times, PlannedState state, List<String> after,
                            List<List<String>> anyOf, List<String> together, List<String> remarks) {
    public PlannedMatter {
        because = List.copyOf(because);
        after = List.copyOf(after);
        anyOf = List.copyOf(anyOf);
        together = List.copyOf(together);
        remarks = List.copyOf(remarks);
    }

    public String id() {
        return matter.id();
    }
}
