package org.daiban.validity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision that lapses.
 *
 * @param startsOn  the day its term runs from, itself not counted
 * @param lastOn    the last day, with every extension granted
 * @param settledOn when what keeps it was done, or it was no longer needed; empty while it is watched
 */
public record Watch(UUID caseFile, UUID project, String projectName, UUID officer, String matterName, ValidityRule rule,
                    LocalDate startsOn, LocalDate lastOn, Optional<LocalDate> settledOn, int version) {
}
