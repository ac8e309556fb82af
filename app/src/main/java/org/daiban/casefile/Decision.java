package org.daiban.casefile;

/** 办结 (标准 BLZT 11–13). */
public enum Decision {
    GRANTED("通过"),
    GRANTED_CONDITIONALLY("容缺通过"),
    REFUSED("不通过");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
