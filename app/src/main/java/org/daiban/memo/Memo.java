package org.daiban.memo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param dueOn the day it comes up, and from then on until it is settled */
public record Memo(UUID id, Optional<About> about, String words, LocalDate dueOn) {
}
