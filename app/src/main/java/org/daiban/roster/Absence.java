package org.daiban.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An absence that is not over.
 *
 * @param standIn null where nobody is named
 */
public record Absence(UUID id, UUID person, LocalDate from, LocalDate to, UUID standIn, String reason, String recordedBy) {
}
