package org.daiban.correction;

/** Where a line stands: what was last said to it. */
public enum LineState {
    OPEN("待补"),
    ANSWERED("已答复，待核对"),
    RETURNED("还不行"),
    SETTLED("可以");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** It is the owner's turn. */
    public boolean waitsForOwner() {
        return this == OPEN || this == RETURNED;
    }

    /** @param last null where nothing was said yet */
    static LineState after(EntryKind last) {
        if (last == null) {
            return OPEN;
        }
        return switch (last) {
            case READY, QUESTION, NOT_APPLICABLE -> ANSWERED;
            case GOOD -> SETTLED;
            case NOT_YET -> RETURNED;
        };
    }
}
