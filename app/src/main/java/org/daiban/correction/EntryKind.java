package org.daiban.correction;

/** What can be said to a line: the first three by the owner, the last two by whoever looks. */
public enum EntryKind {
    READY("已备齐"),
    QUESTION("有疑问"),
    NOT_APPLICABLE("不适用"),
    GOOD("可以"),
    NOT_YET("还不行");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Said by the owner; by whoever looks otherwise. */
    public boolean isAnswer() {
        return this == READY || this == QUESTION || this == NOT_APPLICABLE;
    }
}
