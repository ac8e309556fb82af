package org.daiban.roadmap;

import java.util.Map;
import java.util.UUID;

/** Told by the module that handles matters: which of a project's are on their way, and so cannot leave its roadmap. */
public interface HandledMatters {

    /** The code people know each case file by, by matter id. */
    Map<String, String> of(UUID project);
}
