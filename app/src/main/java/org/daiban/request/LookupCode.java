package org.daiban.request;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * 查询码: 128 random bits in 26 characters of an alphabet without I, L, O, U, read in any case, with or without hyphens;
 * what is mistaken for a digit is taken as one. Who has it sees the public progress and nothing personal.
 *
 * @param plain the 26 characters without hyphens
 */
public record LookupCode(String plain) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public LookupCode {
        if (plain.length() != LENGTH || plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("not a lookup code");
        }
    }

    static LookupCode random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** Five bits a character; the first one carries the three bits left over. */
    static LookupCode of(byte[] bytes) {
        java.math.BigInteger number = new java.math.BigInteger(1, bytes);
        char[] text = new char[LENGTH];
        for (int place = LENGTH - 1; place >= 0; place--) {
            text[place] = ALPHABET.charAt(number.intValue() & 31);
            number = number.shiftRight(5);
        }
        return new LookupCode(new String(text));
    }

    /** Reads a code as typed; empty where it can be none. */
    public static Optional<LookupCode> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s‐‑–—−_-]", "").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
        boolean good = plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return good ? Optional.of(new LookupCode(plain)) : Optional.empty();
    }

    /** In groups of four, as it is printed. */
    public String text() {
        return plain.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Never the code itself: it must not reach a log by accident. */
    @Override
    public String toString() {
        return plain.substring(0, 2) + "…";
    }
}
