package org.daiban.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 核定: the dated record that a value was confirmed, or that this was withdrawn.
 *
 * @param number      one for all that was recorded at once
 * @param figure      what it is of, e.g. {@code C06/PROMISED}
 * @param words       the value as people read it
 * @param document    文号 of what it rests on; why, where it was withdrawn
 * @param unit        who answers for it
 * @param confirmedBy the person of that unit
 */
public record Confirmation(int number, String figure, String value, String words, Kind kind, String document, String unit,
                           String confirmedBy, LocalDate confirmedOn, String note, String recordedBy, Instant recordedAt) {

    public enum Kind {
        CONFIRMED("核定"),
        WITHDRAWN("撤回核定");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** For everybody: the document, the unit and the day, and no person. */
    public String source() {
        return document + "（" + unit + "，" + confirmedOn + "）";
    }
}
