package org.daiban.identity;

/** How far a permission goes within its jurisdiction. */
public enum Reach {
    /** Everything of the jurisdiction. */
    JURISDICTION("全辖区"),
    /** What the person's unit handles. */
    UNIT("本单位"),
    /** What belongs to the party the person stands for. */
    OWNER("本企业"),
    /** The person's own account, sessions and passwords. */
    ACCOUNT("本人");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
