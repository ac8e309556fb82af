package org.daiban.engine.matter;

/** What starts the statutory limit of a matter. */
public enum ClockStart {
    ACCEPTANCE("受理"),
    RECEIPT("收到"),
    /** A contract, an award, an acceptance of the works. */
    EVENT("事件");

    private final String label;

    ClockStart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
