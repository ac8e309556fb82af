package org.daiban.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 类别 of Attachment 1, in the order of the form. */
public enum Category {
    /** 分管领导 */
    LEADING_OFFICIAL("分管领导", "分管领导"),
    /** 业务负责人, head of the section */
    BUSINESS_LEAD("业务负责人", "业务\n负责人"),
    /** 审批骨干人员 */
    APPROVAL_EXPERT("审批骨干", "审批\n骨干人员");

    private final String label;
    private final String onForm;

    Category(String label, String onForm) {
        this.label = label;
        this.onForm = onForm;
    }

    public String label() {
        return label;
    }

    /** As the form words it, with its line break. */
    public String onForm() {
        return onForm;
    }

    /** Whom a request reaches first, then, and last (三(一)). */
    public static List<Category> ladder() {
        return List.of(APPROVAL_EXPERT, BUSINESS_LEAD, LEADING_OFFICIAL);
    }

    /** Reads the word of a form, whatever its spaces and line breaks. */
    public static Optional<Category> read(String text) {
        String word = text.replaceAll("[\\s\\u3000]", "");
        return Arrays.stream(values())
                .filter(category -> word.equals(category.label) || word.equals(category.onForm.replace("\n", "")))
                .findFirst();
    }
}
