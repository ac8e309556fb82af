package org.daiban.catalogue.draft;

import java.util.List;

/**
 * What is different of one thing, field by field.
 *
 * @param subject a matter as “A01 名称”, a question as it is asked, or a total
 * @param id      the matter's id; empty for other things
 * @param fields  empty where the thing is new or gone
 */
public record Change(String subject, String id, Kind kind, List<Field> fields) {
    public Change {
        fields = List.copyOf(fields);
    }

    public enum Kind {
        ADDED("新增"),
        RETIRED("停用"),
        CHANGED("改动");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Empty text where there was or is nothing. */
    public record Field(String label, String before, String after) {
    }
}
