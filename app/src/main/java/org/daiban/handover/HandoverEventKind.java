package org.daiban.handover;

/** What happens to a hand-over of work. Names are kept in the record: never rename one. */
public enum HandoverEventKind {
    OFFERED("送交"),
    ACCEPTED("接收"),
    REFUSED("不接收"),
    WITHDRAWN("撤回"),
    /** By the house: nobody answered in time. */
    REPORTED("逾期未答复，提醒主管部门"),
    TAKEN_BACK("提前收回");

    private final String label;

    HandoverEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
