package org.daiban.identity;

import java.util.Map;
import java.util.UUID;

/** The units an account can belong to, told by the module that knows units. */
public interface UnitNames {

    /** By id, in the order of their names. */
    Map<UUID, String> all();
}
