package org.daiban.material;

import org.daiban.rule.Refusal;

/** The rules of papers. Code and name are those of docs/rules.md; all are house order (产品口径). */
enum PaperRule {
    CHANGED_MEANWHILE(31),
    NO_FILE(151),
    CHECK_WITHOUT_REASON(152),
    NOTHING_TO_CHECK(153),
    PAPER_LAPSED(154),
    LINE_UNKNOWN(155),
    PAPER_UNKNOWN(156),
    SAME_FILE(157),
    VALIDITY_PAST(158),
    MATTER_OVER(159),
    SAID_BY_NOBODY(160);

    private static final String HOUSE = "产品口径";

    private final int number;

    PaperRule(int number) {
        this.number = number;
    }

    String code() {
        return "R22-" + number;
    }

    Refusal refuse(String sentence) {
        return at("", sentence);
    }

    Refusal at(String field, String sentence) {
        return new Refusal(code(), sentence, HOUSE, field);
    }
}
