package org.daiban.rating;

/** What is rated apart of the whole: the three of service over the counter (国务院平台口径, 做法; 待核定). */
public enum Dimension {
    EFFICIENCY("服务效率"),
    SKILL("服务水平"),
    ATTITUDE("服务态度");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
