package org.daiban.engine.roadmap;

import java.time.LocalDate;

/**
 * When something may and must happen. Starting is the day the clock starts (that day is not counted), finishing the day it
 * is decided.
 *
 * @param slack    working days the start may move without moving the end of the project
 * @param critical no slack, or on the critical path
 */
public record Times(LocalDate earliestStart, LocalDate earliestFinish, LocalDate latestStart, LocalDate latestFinish,
                    int slack, boolean critical) {
}
