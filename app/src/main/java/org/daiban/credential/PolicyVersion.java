package org.daiban.credential;

import java.time.Instant;

/** One setting of the rules, with who set it and why. */
public record PolicyVersion(int version, SignInPolicy policy, String reason, String by, Instant at) {
}
