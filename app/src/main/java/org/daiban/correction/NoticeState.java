package org.daiban.correction;

/** Where a notice stands: whose turn it is, or that it is over. */
public enum NoticeState {
    WITH_OWNER("轮到项目单位"),
    WITH_CHECKER("等核对"),
    SETTLED("逐条齐了"),
    CLOSED("已结束");

    private final String label;

    NoticeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
