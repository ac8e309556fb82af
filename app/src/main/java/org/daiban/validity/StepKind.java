package org.daiban.validity;

/** What is done about a decision that lapses. */
public enum StepKind {
    DONE("已做到"),
    EXTENDED("批准延期"),
    DROPPED("不再需要");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
