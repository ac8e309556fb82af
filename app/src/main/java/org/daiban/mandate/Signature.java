package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 签章凭证: the owner signed or sealed the paper (民法典第165条).
 *
 * @param by       who signed, or whose seal it is
 * @param evidence the scan, or the file with the electronic seal; a stored document
 * @param seal     what the service of electronic seals verified; empty for a scan
 */
public record Signature(LocalDate on, String by, UUID evidence, String seal, String recordedBy, Instant recordedAt) {
}
