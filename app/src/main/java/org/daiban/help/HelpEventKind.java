package org.daiban.help;

/** What happens to a request. Names are kept in the database: never rename one. */
public enum HelpEventKind {
    ASKED("提出"),
    OPENED("打开"),
    REMINDED("催办"),
    CLIMBED("逐级上报"),
    REPORTED("报主管部门"),
    FORWARDED("转交"),
    ANSWERED("答复"),
    ASKED_AGAIN("再问"),
    CLOSED("办结"),
    WITHDRAWN("撤回");

    private final String label;

    HelpEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
