package org.daiban.casefile;

/** 来源: how we know that something happened. */
public enum Source {
    PUSHED("审批系统推送"),
    /** By hand, with a voucher. */
    ENTERED("人工登记");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
