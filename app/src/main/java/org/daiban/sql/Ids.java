package org.daiban.sql;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids made by the application: UUID version 7, so that new rows land at the end of an index. */
public final class Ids {

    private Ids() {
    }

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
