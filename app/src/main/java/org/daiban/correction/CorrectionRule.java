package org.daiban.correction;

import java.time.LocalDate;
import org.daiban.rule.Refusal;

/** The rules of notices and undertakings. Code and name are those of docs/rules.md; an empty clause is house order (产品口径). */
enum CorrectionRule {
    CHANGED_MEANWHILE(31, ""),
    NOTICE_WITHOUT_LINES(121, "《行政许可法》第32条第1款第4项"),
    LINE_WITHOUT_WORDS(122, "《行政许可法》第32条第1款第4项"),
    WINDOW_NOTICE_AFTER_HANDING_IN(123, ""),
    SECOND_NOTICE(124, "《行政许可法》第32条第1款第4项"),
    UNTIL_BEFORE_NOTICE(125, ""),
    ANSWER_WITHOUT_WORDS(126, ""),
    RETURNED_WITHOUT_REASON(127, ""),
    LINE_SETTLED(128, ""),
    NOTHING_TO_RETURN(129, ""),
    NOTICE_CLOSED(130, ""),
    UNDERTAKING_WITHOUT_CONTENT(131, "《广东省优化营商环境条例》第36条"),
    CHECK_BEFORE_UNDERTAKING(132, ""),
    BROKEN_WITHOUT_FOLLOWING(133, ""),
    NOTICE_IN_THE_FUTURE(134, "");

    private final int number;
    private final String clause;

    CorrectionRule(int number, String clause) {
        this.number = number;
        this.clause = clause;
    }

    String code() {
        return "R22-" + number;
    }

    String clause() {
        return clause;
    }

    Refusal refuse(String sentence) {
        return at("", sentence);
    }

    Refusal at(String field, String sentence) {
        return new Refusal(code(), sentence, clause, field);
    }

    /** A day as Chinese sentences write it. */
    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
