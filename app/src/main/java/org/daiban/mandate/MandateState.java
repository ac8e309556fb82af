package org.daiban.mandate;

/** What the dated records of a mandate make of it on a day; drawn in docs/states/mandate.md. */
public enum MandateState {
    DRAFTED("草稿，待送签"),
    OFFERED("已送签，待签章"),
    CHANGES_ASKED("项目单位要求修改"),
    NOT_YET_BEGUN("已签，未到起始日"),
    IN_FORCE("有效"),
    SUSPENDED("已中止"),
    EXPIRED("已届满"),
    REVOKED("已撤销"),
    TERMINATED("已终止"),
    COMPLETED("已办结"),
    ARCHIVED("已归档");

    private final String label;

    MandateState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nobody has signed it yet. */
    public boolean isUnsigned() {
        return this == DRAFTED || this == OFFERED || this == CHANGES_ASKED;
    }

    /** Whether it is signed and neither ended nor over. */
    public boolean isLive() {
        return this == NOT_YET_BEGUN || this == IN_FORCE || this == SUSPENDED;
    }
}
