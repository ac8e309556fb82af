package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 材料交接: papers that went from the owner to the window or back, on one day.
 *
 * @param counterpart who of the owner handed them in or took them back
 */
public record HandOver(UUID id, Direction direction, LocalDate on, String counterpart, List<Line> lines, String recordedBy,
                       Instant recordedAt) {

    public enum Direction {
        TAKEN_IN("交来"), GIVEN_BACK("退还");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param copies how many, one at least */
    public record Line(String name, boolean original, int copies) {

        public String kind() {
            return original ? "原件" : "复印件";
        }
    }

    public HandOver {
        lines = List.copyOf(lines);
    }
}
