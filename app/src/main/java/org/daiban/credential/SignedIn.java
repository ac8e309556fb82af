package org.daiban.credential;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of its beginning.
 *
 * @param until when it ends in any case
 */
record SignedIn(Instant at, Instant until, String address, String device) implements Serializable {

    static final String ATTRIBUTE = SignedIn.class.getName();
}
