package org.daiban.mandate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An act an officer is about to do, or to record as done, in the owner's name.
 *
 * @param matter id in the catalogue
 * @param on     the day of the act itself, not of its recording
 */
public record IntendedAct(UUID project, String matter, Authority authority, LocalDate on) {
}
