package org.daiban.exchange;

import java.util.Arrays;

/** What 行政许可法 §45 does not count, by code; other reasons are taken in the caller's own words. */
enum SuspensionReason {
    HEARING("听证"),
    TENDER("招标"),
    AUCTION("拍卖"),
    INSPECTION("检验"),
    TEST("检测"),
    QUARANTINE("检疫"),
    APPRAISAL("鉴定"),
    EXPERT_REVIEW("专家评审");

    private final String label;

    SuspensionReason(String label) {
        this.label = label;
    }

    /** The Chinese word of a code; any other text as it stands. */
    static String label(String text) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(text)).findFirst()
                .map(reason -> reason.label).orElse(text);
    }
}
