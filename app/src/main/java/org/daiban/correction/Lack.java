package org.daiban.correction;

/** What is wrong with a paper. */
public enum Lack {
    MISSING("没有提交"),
    UNCLEAR("看不清楚"),
    UNSIGNED("缺签字或者盖章"),
    WRONG("内容有误或者前后不一致"),
    LAPSED("已经过期"),
    OTHER("其他，见说明");

    private final String label;

    Lack(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
