package org.daiban.engine.clock;

/** From what a limit runs. */
public enum ClockStart {
    /** 受理: recorded, or taken by law when the authority kept silent (行政许可法 §32). */
    ACCEPTANCE("受理"),
    /** 收到: complete papers have come in, as for 环评 or 施工许可. */
    RECEIPT("收到材料"),
    /** Something outside the procedure, such as 竣工验收合格; see {@link ClockEvent.Occurred}. */
    EVENT("起算事件");

    private final String word;

    ClockStart(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
