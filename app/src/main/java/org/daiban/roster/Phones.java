package org.daiban.roster;

import java.text.Normalizer;

/** Telephone numbers as people write them, and as they are kept and shown. */
final class Phones {

    private Phones() {
    }

    static String stripped(String text) {
        return text.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
    }

    /** Figures only, halfwidth, without +86. */
    static String mobile(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-—–]", "");
        return plain.startsWith("+86") ? plain.substring(3) : plain;
    }

    /** Area code, hyphen, number, and an extension behind 转. */
    static String office(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[—–]", "-").replaceAll("[\\s()]", "");
        return plain.replaceAll("^(0\\d{2,3})(\\d{7,8})", "$1-$2").replaceAll("^(0\\d{2,3}-\\d{7,8})-(\\d{1,6})$", "$1转$2");
    }

    static boolean isMobile(String kept) {
        return kept.matches("1[3-9]\\d{9}");
    }

    static boolean isOffice(String kept) {
        return kept.matches("0\\d{2,3}-\\d{7,8}(转\\d{1,6})?");
    }

    static String masked(String mobile) {
        return mobile.length() < 8 ? "*".repeat(mobile.length())
                : mobile.substring(0, 3) + "*".repeat(mobile.length() - 7) + mobile.substring(mobile.length() - 4);
    }
}
