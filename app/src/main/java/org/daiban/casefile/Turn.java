package org.daiban.casefile;

/** 现在轮到谁. */
public enum Turn {
    OWNER("项目单位"),
    WINDOW("代办专窗"),
    UNIT("审批单位"),
    APPROVAL_SYSTEM("审批系统"),
    /** All is done. */
    NOBODY("无，已结束");

    private final String label;

    Turn(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
