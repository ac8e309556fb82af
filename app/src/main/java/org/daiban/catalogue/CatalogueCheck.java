package org.daiban.catalogue;

import java.util.List;
import org.daiban.engine.Problem;

/**
 * What is wrong with given files, or what they would change.
 *
 * @param difference null where there is any problem
 */
public record CatalogueCheck(List<Problem> problems, CatalogueDifference difference) {
    public CatalogueCheck {
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }
}
