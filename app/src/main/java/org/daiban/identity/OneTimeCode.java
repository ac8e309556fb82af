package org.daiban.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code that opens something once: sixteen characters of 32 (80 random bits), none of which is taken for another. That
 * much chance needs no slow digest.
 */
final class OneTimeCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {
    }

    /** As it is shown: four groups of four. */
    static String next() {
        String signs = RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
        return IntStream.range(0, LENGTH / GROUP).mapToObj(group -> signs.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** The digest of a code as typed: small letters, dashes and blanks, O for 0, I and L for 1 are read kindly. */
    static String digest(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—－]", "")
                .replace('O', '0').replace('I', '1').replace('L', '1');
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
