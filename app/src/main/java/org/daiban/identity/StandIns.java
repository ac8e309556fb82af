package org.daiban.identity;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** For whom an officer stands in today; told by the module that keeps the hand-overs. */
public interface StandIns {

    /** Whose work the officer sees as their own today: names by account, without the officer; may be some seconds old. */
    Map<UUID, String> of(UUID officer);

    /** The officer, and those whose work they see as their own today. */
    default Set<UUID> with(UUID officer) {
        Set<UUID> all = new LinkedHashSet<>(Set.of(officer));
        all.addAll(of(officer).keySet());
        return all;
    }
}
