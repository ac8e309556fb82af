package org.daiban.jurisdiction;

import java.time.Instant;

/**
 * A year as it is in force.
 *
 * @param version     the calendar version that published it
 * @param proposedBy  who drew it up; empty where it came with the release
 * @param publishedBy who compared it with the notice and published it
 * @param holidays    Mondays to Fridays off
 * @param swapped     Saturdays and Sundays worked
 * @param workingDays of the whole year
 * @param days        the file: columns date and kind
 */
public record PublishedYear(int year, int version, String document, String proposedBy, String publishedBy, Instant publishedAt,
                            int holidays, int swapped, int workingDays, String days) {
}
