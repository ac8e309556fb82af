package org.daiban.rating;

import org.daiban.rule.Refusal;

/** Why a rating, a call or a follow-up is not recorded; docs/rules.md. */
enum RatingRule {

    NOT_DELIVERED("R22-171", "产品"),
    RATED_ALREADY("R22-172", "广东省好差评试行办法（转述）"),
    LEVEL_MISSING("R22-173", "GB/T 39046—2020 A.8"),
    OWNER_RATES("R22-174", "产品"),
    LINK_OVER("R22-175", "产品"),
    FOLLOW_UP_ELSEWHERE("R22-176", "产品"),
    WORDS_MISSING("R22-177", "产品"),
    CALL_INCOMPLETE("R22-178", "产品"),
    FOLLOW_UP_CHANGED("R22-179", "产品"),
    TERMS_OUT_OF_RANGE("R22-180", "产品");

    private final String code;
    private final String clause;

    RatingRule(String code, String clause) {
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
