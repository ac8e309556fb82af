package org.daiban.material;

import java.util.regex.Pattern;

/** What the catalogue calls a material, with or without what it says in brackets: 节能审查意见(需要时). */
final class PaperName {

    private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern WHERE_NEEDED = Pattern.compile("[(（][^)）]*(需要|涉及|适用|委托|如有|依法)[^)）]*[)）]");
    /** A form each authority has of its own: one of another matter does not serve. */
    private static final Pattern OWN_FORM = Pattern.compile(".*(申请|申请表|申请书|备案表|登记表|申报表|报审表)");

    private PaperName() {
    }

    static String plain(String name) {
        return BRACKETS.matcher(name).replaceAll("").strip();
    }

    /** Whether a paper of one line may serve in another line. */
    static boolean same(String name, String other) {
        String plain = plain(name);
        return !plain.isEmpty() && plain.equals(plain(other)) && !OWN_FORM.matcher(plain).matches();
    }

    static boolean onlyWhereNeeded(String name) {
        return WHERE_NEEDED.matcher(name).find();
    }
}
