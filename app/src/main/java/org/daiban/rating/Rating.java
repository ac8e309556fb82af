package org.daiban.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** 评价 of one case file, by its owner. */
public record Rating(Level level, Map<Dimension, Level> dimensions, String words, Way way, LocalDate on, Instant at, String by) {
    public Rating {
        dimensions = Map.copyOf(dimensions);
    }

    /** How it came. */
    public enum Way {
        SIGNED_IN("登录以后"),
        LINK("短信链接");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
