package org.daiban.engine.roadmap;

import java.util.List;
import org.daiban.engine.matter.Matter;

/**
 * A matter the project does without.
 *
 * @param leftOut true where the facts ask for it and an officer left it out with a reason
 */
public record NotNeeded(Matter matter, List<Because> because, boolean leftOut) {
    public NotNeeded {
        because = List.copyOf(because);
    }
}
