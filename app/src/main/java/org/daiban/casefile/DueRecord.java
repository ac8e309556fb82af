package org.daiban.casefile;

import java.time.Instant;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.matter.Limits;

/** A due day as it was told after event {@code number} by a version of the calendar. */
record DueRecord(Limits measure, int number, int calendarVersion, Due due, Instant recordedAt) {
}
