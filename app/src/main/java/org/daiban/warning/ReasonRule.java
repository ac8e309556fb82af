package org.daiban.warning;

import org.daiban.rule.Refusal;

/** The rules of docs/rules.md on the public reason for being late. */
enum ReasonRule {
    REASON_MISSING("R22-94", "优化营商环境条例第36条", "reason"),
    NOT_OVERDUE("R22-95", "产品", ""),
    REASON_WITHOUT_VOUCHER("R22-96", "产品", "voucher");

    private final String code;
    private final String clause;
    private final String field;

    ReasonRule(String code, String clause, String field) {
        this.code = code;
        this.clause = clause;
        this.field = field;
    }

    Refusal refuse(String sentence) {
        return new Refusal(code, sentence, clause, field);
    }
}
