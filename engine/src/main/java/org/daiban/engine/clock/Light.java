package org.daiban.engine.clock;

/** The warning of a reading, never shown by colour alone. */
public enum Light {
    GREEN("绿"),
    YELLOW("黄"),
    /** Past the due day, or stopped after it. Stays red when suspended afterwards. */
    RED("红"),
    /** Suspended in time, or never started. */
    GREY("灰");

    private final String word;

    Light(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
