package org.daiban.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept file, without its content.
 *
 * @param name     as it was called where it came from, without a path
 * @param size     in bytes
 * @param sha256   of the content, in hexadecimal
 * @param inPieces whether it came and is kept piece by piece
 */
public record StoredDocument(UUID id, String name, FileType type, long size, String sha256, boolean inPieces, String storedBy,
                             Instant storedAt) {
}
