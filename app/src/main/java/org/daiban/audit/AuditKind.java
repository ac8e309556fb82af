package org.daiban.audit;

/** What sort of thing an entry tells. Names are kept in the record: never rename one. */
public enum AuditKind {
    /** Entry, leaving, and every failed try. */
    SIGN_IN("登录"),
    /** A command that had its effect. */
    COMMAND("操作"),
    /** A command that was refused, with its reasons. */
    REFUSED("未予办理"),
    /** A door that stayed shut to a person signed in. */
    DENIED("越权访问"),
    /** Data that left as a file or on paper. */
    EXPORT("导出"),
    /** Personal data seen unmasked. */
    UNMASK("查看完整信息"),
    /** What the house did by itself. */
    SYSTEM("系统");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
