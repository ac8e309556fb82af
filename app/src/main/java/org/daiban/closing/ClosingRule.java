package org.daiban.closing;

import org.daiban.rule.Refusal;

/** Why something at the end is not recorded; docs/rules.md. */
enum ClosingRule {

    DELIVERY_WITHOUT_RESULT("R22-161", "行政许可法第44条；产品"),
    RECEIVER_MISSING("R22-162", "产品"),
    DELIVERED_ON_ANOTHER_DAY("R22-163", "产品"),
    STAND_IN_WITHOUT_REASON("R22-164", "产品"),
    CORRECTION_WITHOUT_REASON("R22-165", "产品"),
    DELIVERY_CHANGED_MEANWHILE("R22-166", "产品"),
    NOT_THEIRS_TO_SEAL("R22-167", "产品"),
    NOT_ALL_DONE("R22-168", "产品"),
    NOTHING_NEW("R22-169", "产品");

    private final String code;
    private final String clause;

    ClosingRule(String code, String clause) {
        this.code = code;
        this.clause = clause;
    }

    Refusal refuse(String sentence) {
        return new Refusal(code, sentence, clause);
    }

    Refusal at(String field, String sentence) {
        return new Refusal(code, sentence, clause, field);
    }
}
