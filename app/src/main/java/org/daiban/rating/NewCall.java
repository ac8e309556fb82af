package org.daiban.rating;

import java.time.LocalDate;
import java.util.Optional;

/** @param on null where no day was typed */
public record NewCall(LocalDate on, String person, boolean reached, String said, Optional<Level> level) {
}
