package org.daiban.help;

import org.daiban.rule.Refusal;

/** The rules of help requests. Code and name are those of docs/rules.md; an empty clause is house order (产品口径). */
enum HelpRule {
    QUESTION_MISSING(11, ""),
    NO_UNIT_TO_ASK(12, ""),
    CASE_FILE_OVER(13, ""),
    DUE_OUT_OF_RANGE(14, ""),
    NOT_ON_THE_ROSTER(15, "梅市政数〔2020〕2号三(一)"),
    NOT_WAITING(16, ""),
    ANSWER_MISSING(17, ""),
    FORWARDED_TO_NOBODY(18, ""),
    REMINDED_TODAY(19, ""),
    REASON_MISSING(20, ""),
    NO_ANSWER_YET(21, ""),
    CHANGED_MEANWHILE(22, ""),
    LINK_OVER(23, ""),
    THRESHOLDS_NOT_RISING(24, ""),
    TERMS_OUT_OF_RANGE(25, ""),
    TERMS_BACKWARDS(26, "");

    private final int number;
    private final String clause;

    HelpRule(int number, String clause) {
        this.number = number;
        this.clause = clause;
    }

    Refusal refuse(String sentence) {
        return at("", sentence);
    }

    Refusal at(String field, String sentence) {
        return new Refusal("R11-" + number, sentence, clause, field);
    }
}
