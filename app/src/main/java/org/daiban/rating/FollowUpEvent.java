package org.daiban.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** @param outcome only of the closing */
public record FollowUpEvent(int number, FollowUpEventKind kind, String words, Optional<Outcome> outcome, LocalDate on, Instant at, String by) {

    /** What came of it. */
    public enum Outcome {
        MENDED("已整改"),
        EXPLAINED("已解释，项目单位理解"),
        UNFOUNDED("经核实不属实");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
