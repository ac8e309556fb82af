package org.daiban.warning.web;

import java.util.List;
import org.daiban.warning.CaseWarning;

/**
 * The warnings that stand.
 *
 * @param light name of the light asked for; empty for both
 * @param next  the address of the following stretch; empty at the end
 */
public record WarningsPage(List<CaseWarning> rows, boolean mine, String light, String next) {

    /** The address of the same list with another question. */
    public String with(boolean onlyMine, String ofLight) {
        return "/warnings?all=" + !onlyMine + (ofLight.isEmpty() ? "" : "&light=" + ofLight);
    }
}
