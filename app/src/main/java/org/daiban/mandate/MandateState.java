package org.daiban.mandate;

/** What the dated records of a mandate make of it on a day; drawn in docs/states/mandate.md. */
public enum MandateState {
    DRAFTED("待签章"),
    NOT_YET_BEGUN("已签，未到起始日"),
    IN_FORCE("有效"),
    EXPIRED("已届满"),
    REVOKED("已撤销"),
    TERMINATED("已终止"),
    COMPLETED("已办结");

    private final String label;

    MandateState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
