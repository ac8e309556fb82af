package org.daiban.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * What a county has otherwise than the city in one matter.
 *
 * @param value     as {@link Kind} writes it
 * @param cityValue what the city had when the change was made
 */
public record OwnChange(int number, String matter, Kind kind, String value, String cityValue, String reason, String madeBy,
                        Instant madeAt) {

    /** What may be otherwise, and the columns of matters.csv that say it. */
    public enum Kind {
        /** Amount, unit and note in three lines. */
        PROMISED("承诺时限", List.of("promised_amount", "promised_unit", "promised_note")),
        AUTHORITY("办理部门", List.of("authority")),
        /** Parted by semicolons. */
        MATERIALS("材料", List.of("materials")),
        /** Why the matter is not done here; the condition becomes one that never holds. */
        NOT_APPLICABLE("本地区不办理", List.of("applies_when", "condition"));

        private final String label;
        private final List<String> columns;

        Kind(String label, List<String> columns) {
            this.label = label;
            this.columns = columns;
        }

        public String label() {
            return label;
        }

        List<String> columns() {
            return columns;
        }
    }
}
