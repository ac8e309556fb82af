package org.daiban.help;

import java.util.List;
import org.daiban.roster.Category;

/** How far a request has climbed (三(一)). */
public enum Rung {
    EXPERT("审批骨干", Category.APPROVAL_EXPERT),
    LEAD("业务负责人", Category.BUSINESS_LEAD),
    OFFICIAL("分管领导", Category.LEADING_OFFICIAL),
    /** Above the unit: the bureau sees it as unanswered. */
    BUREAU("政务服务数据管理局", null);

    private final String label;
    private final Category category;

    Rung(String label, Category category) {
        this.label = label;
        this.category = category;
    }

    public String label() {
        return label;
    }

    static Rung of(Category category) {
        return List.of(values()).stream().filter(rung -> rung.category == category).findFirst().orElseThrow();
    }

    /** Null for the bureau. */
    Category category() {
        return category;
    }
}
