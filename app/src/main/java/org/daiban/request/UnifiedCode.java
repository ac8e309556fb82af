package org.daiban.request;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;

/**
 * 统一编码, what people quote: {@code 441400-2026-000123-46}. Administrative code, year, serial of that year, and two
 * check digits by ISO 7064 MOD 97-10 over the sixteen, which find every single wrong digit and every swap of two
 * neighbours. Digits only: nobody takes an O for a zero. The scheme asks for unified codes (方案三(三)); form and check
 * are ours.
 *
 * @param jurisdiction six digits
 * @param year         four digits
 * @param serial       1 to 999999, without gaps in a jurisdiction and year
 */
public record UnifiedCode(String jurisdiction, int year, int serial) {

    public static final String FORM = "行政区划代码-年份-顺序号-校验码，例如 441400-2026-000001-";

    private static final Pattern TEXT = Pattern.compile("(\\d{6})(\\d{4})(\\d{6})(\\d{2})");
    private static final String CLAUSE = "梅市政数〔2020〕2号三(三)";

    public UnifiedCode {
        if (!jurisdiction.matches("\\d{6}") || year < 1000 || year > 9999 || serial < 1 || serial > 999_999) {
            throw new IllegalArgumentException(jurisdiction + " " + year + " " + serial);
        }
    }

    /** Reads a code as typed: any hyphens or none, full-width digits too. */
    public static Outcome<UnifiedCode> read(String typed) {
        Optional<Matcher> found = matched(typed);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal("R07-1", "统一编码的形式不对，应为“" + example() + "”。", CLAUSE, "code"));
        }
        Matcher parts = found.get();
        String digits = parts.group(1) + parts.group(2) + parts.group(3);
        if (!parts.group(4).equals(check(digits))) {
            return Outcome.refused(new Refusal("R07-2", "统一编码的校验码不对，可能有一位抄错。", "", "code"));
        }
        return Outcome.done(new UnifiedCode(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }

    /** True where the text has the form of a code, right or miscopied. */
    public static boolean looksLike(String typed) {
        return matched(typed).isPresent();
    }

    /** As people see it. */
    public String text() {
        String serialText = "%06d".formatted(serial);
        return jurisdiction + "-" + year + "-" + serialText + "-" + check(jurisdiction + year + serialText);
    }

    @Override
    public String toString() {
        return text();
    }

    /** ISO 7064 MOD 97-10: the whole with its check is 1 modulo 97. */
    static String check(String digits) {
        return "%02d".formatted(98 - Long.parseLong(digits) % 97 * 100 % 97);
    }

    private static String example() {
        return FORM + check("4414002026000001");
    }

    private static Optional<Matcher> matched(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s‐‑–—−_-]", "");
        Matcher matcher = TEXT.matcher(plain);
        boolean possible = matcher.matches() && Integer.parseInt(matcher.group(2)) >= 1000
                && Integer.parseInt(matcher.group(3)) > 0;
        return possible ? Optional.of(matcher) : Optional.empty();
    }
}
