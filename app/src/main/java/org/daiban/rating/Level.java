package org.daiban.rating;

import java.util.Arrays;
import java.util.Optional;

/** 满意度, five levels, 1 the best (GB/T 39046 A.8). */
public enum Level {
    VERY_GOOD(1, "非常满意"),
    GOOD(2, "满意"),
    FAIR(3, "基本满意"),
    BAD(4, "不满意"),
    VERY_BAD(5, "非常不满意");

    private final int code;
    private final String label;

    Level(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** 差评: it must be followed up. */
    public boolean bad() {
        return this == BAD || this == VERY_BAD;
    }

    public static Optional<Level> of(String name) {
        return Arrays.stream(values()).filter(level -> level.name().equals(name)).findFirst();
    }

    static Level of(int code) {
        return values()[code - 1];
    }
}
