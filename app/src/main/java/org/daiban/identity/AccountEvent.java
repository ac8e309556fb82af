package org.daiban.identity;

import java.time.Instant;

/**
 * Something that happened to an account, for its page.
 *
 * @param what   already worded
 * @param reason may be empty
 */
public record AccountEvent(Instant at, String by, String what, String reason) {
}
