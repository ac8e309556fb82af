package org.daiban.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 回访, as recorded.
 *
 * @param person  who was called
 * @param reached whether somebody answered
 * @param level   what was said of the service by phone; no rating
 */
public record Call(int number, LocalDate on, String person, boolean reached, String said, Optional<Level> level, Instant at, String by) {
}
