package org.daiban.mandate;

import java.time.Instant;

/**
 * What went to and fro about a draft before it was signed.
 *
 * @param version the version of the draft it is about; a draft changed since must be offered anew
 * @param text    what the owner wants changed; empty for an offer
 */
public record Exchange(int number, Kind kind, int version, String text, String recordedBy, Instant recordedAt) {

    public enum Kind {
        /** 送签: the owner may sign it. */
        OFFERED,
        /** The owner says what should be put otherwise. */
        CHANGES_ASKED
    }
}
