package org.daiban.rating;

/** What happens to the follow-up of a bad rating. */
public enum FollowUpEventKind {
    OPENED("差评"),
    CHECKED("回访核实"),
    OVERDUE("逾期提醒"),
    ANSWERED("答复项目单位"),
    OBJECTED("项目单位不认可"),
    CLOSED("办结");

    private final String label;

    FollowUpEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
