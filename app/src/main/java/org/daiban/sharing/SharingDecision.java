package org.daiban.sharing;

import java.time.Instant;

/** Who decided to share or no longer to, when and why. */
public record SharingDecision(int number, boolean shares, String reason, String decidedBy, Instant decidedAt) {
}
