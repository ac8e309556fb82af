package org.daiban.document;

import org.springframework.core.io.InputStreamSource;

/** The port for whoever looks for malicious software in files. It never throws: whoever cannot look says so. */
public interface VirusScan {

    /** Whether anybody looks at all. */
    boolean configured();

    /** Asks over the network: not to be called within a transaction. */
    Finding scan(InputStreamSource content);

    /** @param words what was found, or why nobody could look; empty where all is well */
    record Finding(Result result, String words) {
    }

    enum Result {
        CLEAN,
        INFECTED,
        /** A scanner is there and could not look; it is asked again. */
        NOT_SCANNED,
        /** There is no scanner. */
        NO_SCANNER
    }
}
