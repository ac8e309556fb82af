package org.daiban.casefile;

import java.time.LocalDate;
import org.daiban.rule.Refusal;

/** The rules of case files. Code and name are those of docs/rules.md; an empty clause is house order (产品口径). */
enum CaseRule {
    RECEIVED_TWICE(1, ""),
    NOT_RECEIVED(2, "《行政许可法》第32条"),
    CORRECTION_AFTER_ACCEPTANCE(3, "《行政许可法》第32条第1款第4项"),
    SECOND_CORRECTION_NOTICE(4, "《行政许可法》第32条第1款第4项"),
    CORRECTION_WITHOUT_LINES(5, "《行政许可法》第32条第1款第4项"),
    NO_CORRECTION_OPEN(6, ""),
    CORRECTION_STILL_OPEN(7, "《行政许可法》第32条第1款第5项；《广东省优化营商环境条例》第32条"),
    ACCEPTED_TWICE(8, ""),
    DECLINED_AFTER_ACCEPTANCE(9, "《行政许可法》第32条"),
    NOT_ACCEPTED(10, "《行政许可法》第42条"),
    LATE_CORRECTION_NOTICE(11, "《行政许可法》第32条第1款第4项"),
    SAME_PROCEDURE_OPEN(12, ""),
    NO_PROCEDURE_OPEN(13, ""),
    PROCEDURE_KIND_UNKNOWN(14, "《行政许可法》第45条"),
    PROCEDURE_NOT_TOLD(15, "《行政许可法》第45条"),
    PROCEDURE_LONGER_THAN_ALLOWED(16, "各事项规定；《优化营商环境条例》第36条"),
    EXTENDED_TWICE(17, "《行政许可法》第42条；只延一次为产品口径"),
    EXTENSION_TOO_LONG(18, "《行政许可法》第42条；专门规定从其规定"),
    EXTENSION_AFTER_DUE(19, ""),
    EXTENSION_WITHOUT_APPROVAL(20, "《行政许可法》第42条"),
    PROCEDURE_STILL_OPEN(21, ""),
    DECIDED_TWICE(22, ""),
    NOT_DECIDED(23, "《行政许可法》第44条"),
    DELIVERED_TWICE(24, ""),
    WITHDRAWN_AFTER_DECISION(25, ""),
    BEFORE_PREVIOUS(26, ""),
    IN_THE_FUTURE(27, ""),
    OVERDUE_WITHOUT_REASON(28, "《优化营商环境条例》第36条"),
    CASE_CLOSED(29, ""),
    SOURCE_MISSING(30, ""),
    CHANGED_MEANWHILE(31, ""),
    OWED_WITHOUT_LIST(32, "《广东省优化营商环境条例》第32条"),
    REFUSAL_WITHOUT_REASON(33, "《行政许可法》第32条、第38条"),
    CASE_ALREADY_OPEN(34, ""),
    PREREQUISITE_UNFINISHED(35, ""),
    DECLINED_AFTER_DEADLINE(36, "《行政许可法》第32条第1款第4项"),
    UNDERTAKING_MISSING(37, "《广东省优化营商环境条例》第36条"),
    NOTHING_OWED(38, ""),
    ALREADY_HANDED_IN(39, ""),
    DOER_MISSING(40, "梅市政数〔2020〕2号二(一)、二(四)4"),
    MATTER_UNDECIDED(43, ""),
    NOT_APPROVED(52, ""),
    MATTER_NOT_IN_ROADMAP(53, ""),
    OCCURRED_TWICE(55, ""),
    NO_EVENT_LIMIT(56, ""),
    BASIS_MISSING(57, "《行政许可法》第45条"),
    NO_LIMIT_TO_EXTEND(58, "《行政许可法》第42条");

    private final int number;
    private final String clause;

    CaseRule(int number, String clause) {
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

    Caution caution(String sentence) {
        return new Caution(code(), sentence, clause);
    }

    /** A day as Chinese sentences write it. */
    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
