package org.daiban.help;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an officer asks.
 *
 * @param person somebody of the unit's roster; null for whoever handles the matter today
 * @param dueOn  null for the usual time
 */
public record NewHelp(UUID caseFile, UUID person, String question, LocalDate dueOn) {
}
