package org.daiban.casefile;

import java.util.UUID;
import org.daiban.engine.clock.Light;

/**
 * Which case files a list shows; null and blank leave a question open.
 *
 * @param open only those not closed yet
 */
public record CaseFilter(Light light, UUID unit, UUID officer, UUID owner, String search, boolean open) {
    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, "", true);
    }
}
