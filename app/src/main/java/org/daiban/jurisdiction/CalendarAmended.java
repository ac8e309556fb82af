package org.daiban.jurisdiction;

/**
 * A year was published, or published anew; told after the commit, outside any transaction and within the jurisdiction.
 * Whoever keeps a due day reckons it anew and keeps the old one beside it (law/08).
 *
 * @param version    the version now in force
 * @param difference what changed against the version before
 */
public record CalendarAmended(String jurisdiction, int version, YearDifference difference) {
}
