package org.daiban.request;

import java.util.EnumSet;
import java.util.Set;

/** What came of a service request. */
public enum Result {
    SOLVED("已解决"),
    PARTLY("部分解决"),
    EXPLAINED("已说明，依规不能办"),
    HANDED_ON("转到办件继续办"),
    /** The owner needs no more help. */
    BY_OWNER("项目单位自己结束");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What an officer may propose. */
    public static Set<Result> proposable() {
        return EnumSet.complementOf(EnumSet.of(BY_OWNER));
    }
}
