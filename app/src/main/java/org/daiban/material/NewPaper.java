package org.daiban.material;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file handed in for one line of a checklist: a new version where a paper lies there, a new paper otherwise.
 *
 * @param line       as the catalogue calls it
 * @param validUntil null where it does not lapse
 * @param everywhere also for the other lines of this name that lack it
 * @param forStore   a new paper is kept for every project of the owner
 */
public record NewPaper(UUID project, String matter, String line, LocalDate validUntil, String words, boolean everywhere, boolean forStore) {
}
