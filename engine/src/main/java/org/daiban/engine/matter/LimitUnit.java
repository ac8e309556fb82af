package org.daiban.engine.matter;

/** What a time limit is counted in, or why there is nothing to count. Only the first two carry an amount. */
public enum LimitUnit {
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("个自然日"),
    /** 即办: decided on the day of application. */
    IMMEDIATE("即办"),
    /** 不计入审批时限: takes time, but not the authority's. */
    NOT_COUNTED("不计入审批时限"),
    /** 并入其他事项: decided by and with another matter. */
    MERGED("并入其他事项办理");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean hasAmount() {
        return this == WORKING_DAYS || this == CALENDAR_DAYS;
    }
}
