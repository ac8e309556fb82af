package org.daiban.engine.matter;

/** Which of a matter's two limits is meant: 承诺时限 or 法定时限. */
public enum Limits {
    PROMISED("承诺时限"),
    STATUTORY("法定时限");

    private final String label;

    Limits(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
