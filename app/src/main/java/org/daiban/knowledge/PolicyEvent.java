package org.daiban.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something done with a policy.
 *
 * @param version   of what it says, at that moment
 * @param onDay     from which day a replacement or repeal holds
 * @param successor what replaced it
 */
public record PolicyEvent(int number, Kind kind, int version, Optional<LocalDate> onDay, Optional<UUID> successor, String reason,
                          UUID by, String byName, Instant at) {

    /** What can be done. */
    public enum Kind {
        DRAFTED("起草"),
        CHANGED("修改"),
        PUBLISHED("发布"),
        REPLACED("被代替"),
        REPEALED("废止"),
        DROPPED("草稿不用");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
