package org.daiban.membership;

/** As what a person acts for an owner. */
public enum Capacity {
    LEGAL_REPRESENTATIVE("法定代表人（负责人）"),
    /** By a letter of authority. */
    AUTHORISED("授权经办人");

    private final String label;

    Capacity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
