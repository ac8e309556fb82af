package org.daiban.request;

import org.daiban.rule.Refusal;

/** The rules of service requests and of their dispatch. Code and name are those of docs/rules.md; an empty clause is house order (产品口径). */
enum RequestRule {
    MODE_MISSING("R03-1", "梅市政数〔2020〕2号二(四)"),
    REQUEST_CLOSED("R03-2", ""),
    NOT_ASSIGNED("R03-3", ""),
    ACT_WITHOUT_PROJECT("R03-4", "梅市政数〔2020〕2号二(四)4"),
    NOTHING_CHANGED("R03-5", ""),
    PROJECT_OF_ANOTHER("R03-6", ""),
    NOTHING_PROPOSED("R03-7", ""),
    PROPOSAL_WAITING("R03-8", ""),
    CONSENT_WITHOUT_WAY("R03-9", ""),
    AGREEMENT_PERIOD_RUNS("R03-10", ""),
    NOT_CLOSED("R03-11", ""),
    CHANGED_MEANWHILE("R03-12", ""),
    TOO_MANY_FILES("R03-13", ""),
    PERIOD_UNCHANGED("R03-14", ""),
    ALREADY_ASSIGNED("R07-5", "梅市政数〔2020〕2号三(三)"),
    ASSIGNEE_RECUSED("R07-6", ""),
    NOT_AN_OFFICER("R07-7", "梅市政数〔2020〕2号一(三)"),
    SAME_OFFICER("R07-8", ""),
    REASSIGNED_WITHOUT_REASON("R07-9", ""),
    NOTHING_TICKED("R07-10", ""),
    RECUSAL_UNCHANGED("R07-11", "");

    private final String code;
    private final String clause;

    RequestRule(String code, String clause) {
        this.code = code;
        this.clause = clause;
    }

    String code() {
        return code;
    }

    Refusal refuse(String sentence) {
        return at("", sentence);
    }

    Refusal at(String field, String sentence) {
        return new Refusal(code, sentence, clause, field);
    }
}
