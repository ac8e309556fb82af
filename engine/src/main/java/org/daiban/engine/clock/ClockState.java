package org.daiban.engine.clock;

/** Where a clock stands. */
public enum ClockState {
    NOT_STARTED("未起算"),
    RUNNING("计时中"),
    SUSPENDED("停表"),
    /** Decided, withdrawn or declined. */
    STOPPED("已停止");

    private final String word;

    ClockState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
