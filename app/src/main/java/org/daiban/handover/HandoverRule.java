package org.daiban.handover;

import org.daiban.rule.Refusal;

/** The rules of handing work over. Code and name are those of docs/rules.md. */
enum HandoverRule {
    TO_ONESELF("R09-1"),
    NOT_AN_OFFICER("R09-2"),
    DAYS_WRONG("R09-3"),
    HANDED_OVER_ALREADY("R09-4"),
    NOT_WAITING("R09-5"),
    NOT_THE_STAND_IN("R09-6"),
    NO_REASON("R09-7"),
    NOT_ACCEPTED("R09-8"),
    NOT_THEIRS("R09-9"),
    DAYS_OVER("R09-10");

    private static final String CLAUSE = "梅市政数〔2020〕2号三(四)";

    private final String code;

    HandoverRule(String code) {
        this.code = code;
    }

    Refusal refuse(String sentence) {
        return at("", sentence);
    }

    Refusal at(String field, String sentence) {
        return new Refusal(code, sentence, CLAUSE, field);
    }
}
