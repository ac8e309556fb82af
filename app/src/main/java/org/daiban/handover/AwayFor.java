package org.daiban.handover;

/** Why an officer is away. Names are kept: never rename one. */
public enum AwayFor {
    LEAVE("请假"),
    TRAINING("培训"),
    ILLNESS("生病"),
    BUSINESS("出差"),
    OTHER("其他");

    private final String label;

    AwayFor(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
