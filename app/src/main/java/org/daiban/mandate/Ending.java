package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a mandate came to its end before or at its term (民法典第173条).
 *
 * @param on     from this day on, the day itself included, nothing can be done under the mandate (house rule)
 * @param reason empty only for a completion
 */
public record Ending(Kind kind, LocalDate on, String reason, String recordedBy, Instant recordedAt) {

    public enum Kind {
        /** The owner takes it back. */
        REVOKED("撤销"),
        /** The window gives it up, or a draft is dropped. */
        TERMINATED("终止"),
        /** All that was entrusted is done. */
        COMPLETED("办结");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
