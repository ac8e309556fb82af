package org.daiban.material;

/** How a line of a checklist stands; docs/states/material.md. */
public enum LineState {
    MISSING("还缺"),
    TO_CHECK("待核对"),
    GOOD("可以"),
    WRONG("不对"),
    NOT_NEEDED("不需要"),
    LAPSED("已过期");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing more is to be done about it. */
    public boolean settled() {
        return this == GOOD || this == NOT_NEEDED;
    }

    /** The owner has to bring something. */
    public boolean waitsForOwner() {
        return this == MISSING || this == WRONG || this == LAPSED;
    }
}
