package org.daiban.project;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 准入: the dated finding that a project may be served.
 *
 * @param reason         which type it is and why, in Chinese
 * @param documentNumber of the city's recognition of a key project; empty otherwise
 * @param documentDate   of that document; null otherwise
 */
public record Admission(UUID id, AdmissionType type, String reason, String documentNumber, LocalDate documentDate,
                        LocalDate admittedOn, String admittedBy) {
}
