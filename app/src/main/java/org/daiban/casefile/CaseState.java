package org.daiban.casefile;

/** How far a case file has come, as its events say; drawn in docs/states/case-file.md. */
public enum CaseState {
    OPENED("准备材料"),
    READY("待递交"),
    SUBMITTED("已递交，待收件"),
    RECEIVED("已收件，待受理"),
    CORRECTING("补正中"),
    CORRECTED("已补齐，应当受理"),
    ACCEPTED("办理中"),
    IN_PROCEDURE("特别程序中"),
    DECIDED("已办结，待送达"),
    DELIVERED("已送达"),
    DECLINED("不予受理"),
    WITHDRAWN("已撤件");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing can happen any more. */
    public boolean closed() {
        return this == DELIVERED || this == DECLINED || this == WITHDRAWN;
    }
}
