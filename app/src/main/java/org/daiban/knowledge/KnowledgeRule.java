package org.daiban.knowledge;

import java.time.LocalDate;
import org.daiban.rule.Refusal;

/** The rules of the library. Code and name are those of docs/rules.md; all are house order (产品口径). */
enum KnowledgeRule {
    CHANGED_MEANWHILE("R22-31"),
    PUBLISHED_BY_SAME_PERSON("R16-1"),
    NUMBER_TAKEN("R16-2"),
    END_BEFORE_BEGIN("R16-3"),
    REPLACES_IN_A_CIRCLE("R16-4"),
    UNKNOWN_MATTER("R16-5"),
    PREDECESSOR_NOT_PUBLISHED("R16-6"),
    PREDECESSOR_REPLACED("R16-7"),
    PREDECESSOR_DROPPED("R16-8"),
    NOTHING_TO_PUBLISH("R16-9"),
    NOT_IN_THIS_STATE("R16-10"),
    SOURCE_NO_ADDRESS("R16-11"),
    FILE_WITHOUT_TEXT("R16-12"),
    BEGINS_BEFORE_PREDECESSOR("R16-13");

    private final String code;

    KnowledgeRule(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    Refusal refuse(String sentence) {
        return at("", sentence);
    }

    Refusal at(String field, String sentence) {
        return new Refusal(code, sentence, "", field);
    }

    /** A day as Chinese sentences write it. */
    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
