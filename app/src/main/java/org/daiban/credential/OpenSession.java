package org.daiban.credential;

import java.time.Instant;

/**
 * One place where an account is signed in.
 *
 * @param id      names the session to its person and opens nothing
 * @param device  browser and system, roughly
 * @param present whether it is the one that asks
 */
public record OpenSession(String id, String device, String address, Instant since, Instant lastUsed, boolean present) {
}
