package org.daiban.unit;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the 审批部门 column of the catalogue, which names a unit, several, or somebody who is none. */
final class AuthorityText {

    private static final Pattern BRACKETS = Pattern.compile("（[^）]*）");
    /** The owner, or an institution the owner hires: nobody of this service answers for it. */
    private static final Pattern NO_UNIT = Pattern.compile("^(建设单位|项目单位|测绘机构|施工图审查机构).*");

    private AuthorityText() {
    }

    /** The unit named first, without the remarks in brackets. */
    static Optional<String> unit(String authority) {
        String first = BRACKETS.matcher(authority).replaceAll("").split("/")[0].strip();
        return first.isEmpty() || NO_UNIT.matcher(first).matches() ? Optional.empty() : Optional.of(first);
    }

    static String kind(String unit) {
        if (unit.contains("企业") || unit.endsWith("供电局")) {
            return "公用企业";
        }
        return unit.startsWith("省") || unit.startsWith("国务院") ? "上级部门" : "市级部门";
    }
}
