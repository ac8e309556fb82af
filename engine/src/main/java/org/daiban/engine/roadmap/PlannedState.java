package org.daiban.engine.roadmap;

/** How far a matter has come in fact. */
public enum PlannedState {
    PLANNED("未开始"),
    RUNNING("办理中"),
    SUSPENDED("暂停计时"),
    OVERDUE("已超期"),
    DONE("已办结");

    private final String label;

    PlannedState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
