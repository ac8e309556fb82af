package org.daiban.bench.events;

import java.util.UUID;

/** The life of one case file, {@value #COMMANDS} commands each in a transaction of its own: opened, and nine things that happen to it. */
interface Life {

    int COMMANDS = 10;

    String name();

    /** What has to be there before it begins; not measured. */
    UUID prepare();

    void live(UUID prepared);
}
