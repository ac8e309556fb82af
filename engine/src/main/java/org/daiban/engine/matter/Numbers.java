package org.daiban.engine.matter;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people write them: plain decimals, no exponents, full-width digits allowed. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private Numbers() {
    }

    static OptionalDouble read(String text) {
        String plain = text.length() > 40 ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return PLAIN.matcher(plain).matches() ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
