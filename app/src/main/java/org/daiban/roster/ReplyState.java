package org.daiban.roster;

/** How a unit's reply stands; drawn in docs/states/roster.md. */
public enum ReplyState {
    NOT_OPENED("未打开"),
    FILLING("填写中"),
    SUBMITTED("已报送，待审核"),
    RETURNED("已退回"),
    ACCEPTED("已接收");

    private final String label;

    ReplyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The unit has to do something. */
    public boolean isUnits() {
        return this == NOT_OPENED || this == FILLING || this == RETURNED;
    }
}
