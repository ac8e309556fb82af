package org.daiban.casefile;

import java.util.Set;
import java.util.UUID;
import org.daiban.engine.clock.Light;

/**
 * Which case files a list shows; null and blank leave a question open.
 *
 * @param officers only these officers'; empty for all
 * @param open     only those not closed yet
 */
public record CaseFilter(Light light, UUID unit, UUID owner, String search, boolean open, Set<UUID> officers) {
    public CaseFilter {
        officers = Set.copyOf(officers);
    }

    public CaseFilter(Light light, UUID unit, UUID officer, UUID owner, String search, boolean open) {
        this(light, unit, owner, search, open, officer == null ? Set.of() : Set.of(officer));
    }

    /** What is open of these officers; of all where there are none. */
    public static CaseFilter open(Set<UUID> officers) {
        return new CaseFilter(null, null, null, "", true, officers);
    }

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, "", true);
    }
}
