package org.daiban.party;

import java.util.Optional;
import org.daiban.rule.Refusal;

/**
 * 统一社会信用代码 (GB 32100—2015): 18 characters of an alphabet without I, O, S, V, Z, the last one a check over the
 * others with weights 3^i mod 31. The organisation code inside has a check of its own, which is not verified and not
 * checked here (docs/law/09).
 */
public final class CreditCode {

    private static final String CLAUSE = "GB 32100—2015";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {
    }

    /** As it is kept: no spaces, capitals. An O is not taken for a zero. */
    public static String normal(String typed) {
        return typed.replaceAll("[\\s\\u3000\\u00a0-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** What is wrong with a code as typed; the first of length, characters, check. */
    public static Optional<Refusal> fault(String typed, String field) {
        String code = normal(typed);
        int length = code.codePointCount(0, code.length());
        if (length != LENGTH) {
            return fault("R01-11", "统一社会信用代码应为 18 位，现在是 " + length + " 位。", field);
        }
        for (int place = 0; place < code.length(); place++) {
            if (ALPHABET.indexOf(code.charAt(place)) < 0) {
                return fault("R01-12", "统一社会信用代码第 " + (place + 1) + " 位是“" + Character.toString(code.codePointAt(place))
                        + "”，代码中不会出现这个字符（不用 I、O、S、V、Z）。", field);
            }
        }
        if (code.charAt(LENGTH - 1) != check(code)) {
            return fault("R01-13", "统一社会信用代码校验不通过，请对照证照逐位核对。", field);
        }
        return Optional.empty();
    }

    /** The check character of the first 17. */
    static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += ALPHABET.indexOf(code.charAt(place)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static Optional<Refusal> fault(String code, String sentence, String field) {
        return Optional.of(new Refusal(code, sentence, CLAUSE, field));
    }
}
