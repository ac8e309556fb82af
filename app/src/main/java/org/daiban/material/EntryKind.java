package org.daiban.material;

/** What may be said of a line of a checklist. */
public enum EntryKind {
    PLACED("放入"),
    TAKEN_AWAY("取下"),
    LACKING("请补"),
    GOOD("可以"),
    WRONG("不对"),
    NOT_NEEDED("不需要");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is the window's word on the line, and not a paper put in or taken out. */
    public boolean isCheck() {
        return this != PLACED && this != TAKEN_AWAY;
    }
}
