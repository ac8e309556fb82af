package org.daiban.jurisdiction;

import java.time.Instant;
import java.util.UUID;

/**
 * A year drawn up by one person, to be compared with the notice and published by another (law/08).
 *
 * @param typed the lines as they were typed, holidays and then swapped days; empty where a file was given
 * @param end   how it ended; null while it waits
 */
public record CalendarProposal(
        UUID id, YearPublication publication, String typed, UUID proposedBy, String proposedByName, Instant proposedAt, End end) {

    /** How a proposal ended. Names are kept in the database: never rename one. */
    public enum Ending {
        PUBLISHED("复核发布"), RETURNED("退回"), WITHDRAWN("撤回");

        private final String label;

        Ending(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param version the calendar version it became; 0 where it became none */
    public record End(Ending how, String reason, int version, String byName, Instant at) {
    }

    public boolean waits() {
        return end == null;
    }
}
