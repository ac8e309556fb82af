package org.daiban.knowledge;

/** Whose policy it is. */
public enum Level {
    NATIONAL("国家"),
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县（市、区）");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
