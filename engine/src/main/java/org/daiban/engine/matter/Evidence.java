package org.daiban.engine.matter;

/** How sure a figure or rule is. Only law and official texts may be shown without the mark 待核定. */
public enum Evidence {
    LAW("法律法规条文"),
    OFFICIAL("官方文件或标准"),
    PRACTICE("其他城市做法"),
    UNVERIFIED("一般知识，待核定"),
    ASSUMPTION("产品参考值，待核定");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean sure() {
        return this == LAW || this == OFFICIAL;
    }
}
