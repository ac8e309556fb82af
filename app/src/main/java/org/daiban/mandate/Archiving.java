package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;

/** 归档: the papers of a mandate that is over went into the archive; nothing is recorded about it any more. */
public record Archiving(LocalDate on, String note, String recordedBy, Instant recordedAt) {
}
