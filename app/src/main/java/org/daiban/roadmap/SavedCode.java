package org.daiban.roadmap;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The code saved answers are found by: ten characters of 32 (50 random bits), none of which is taken for another. */
final class SavedCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SavedCode() {
    }

    static String next() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(java.util.stream.Collectors.joining());
    }

    /** What was typed, read kindly: small letters, dashes and blanks, O for 0, I and L for 1; empty where it cannot be a code. */
    static Optional<String> typed(String text) {
        String code = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—－]", "")
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(code) : Optional.empty();
    }

    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}
