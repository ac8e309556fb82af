package org.daiban.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One dated record of a unit's life, already worded.
 *
 * @param what what was done: 更名、停用
 * @param from how it was before; empty where it began here
 * @param to   how it is since
 */
public record UnitChange(UUID unit, String what, String from, String to, LocalDate on, String reason, String by) {
}
