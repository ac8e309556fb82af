package org.daiban.request;

/** 现在轮到谁 with a service request. */
public enum RequestTurn {
    OWNER("项目单位"),
    WINDOW("代办专窗"),
    BUREAU("主管部门"),
    NOBODY("无，已办结");

    private final String label;

    RequestTurn(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
