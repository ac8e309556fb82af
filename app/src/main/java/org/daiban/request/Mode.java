package org.daiban.request;

/** The four ways of help (梅市政数〔2020〕2号二(四)). */
public enum Mode {
    CONSULT("咨询", "说明政策、条件和材料"),
    GUIDE("指导", "帮助准备材料、规划程序、排申报进度计划"),
    COORDINATE("协调", "联系部门、召集会议"),
    /** Acting in the owner's name; needs a written mandate, which is checked when acting. */
    ACT("代办", "按书面委托代为办理");

    private final String label;
    private final String meaning;

    Mode(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
