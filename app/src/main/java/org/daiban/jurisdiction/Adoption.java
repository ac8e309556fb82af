package org.daiban.jurisdiction;

import java.time.Instant;

/** That a county adopted the scheme: by whom, when, and what it rests on. */
public record Adoption(String jurisdiction, String basis, String adoptedBy, Instant adoptedAt) {
}
