package org.daiban.request;

/** How the owner came, or how a message of theirs did. */
public enum Channel {
    OWNER_SPACE("网上"),
    WINDOW("专窗来访"),
    PHONE("电话"),
    /** In a group or by a message, typed in by the officer. */
    MESSAGE("消息");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
