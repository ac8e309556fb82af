package org.daiban.credential;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base32;

/**
 * A secret offered to an authenticator.
 *
 * @param typed   the secret in groups of four letters, to be typed where no camera is at hand
 * @param address what the square picture says, as every authenticator reads it
 */
public record Enrolment(String typed, String address) {

    private static final String ISSUER = "全程代办";
    private static final Pattern GROUP = Pattern.compile(".{1,4}");

    static Enrolment of(byte[] secret, String userName) {
        String letters = new Base32().encodeToString(secret).replace("=", "");
        String typed = GROUP.matcher(letters).results().map(found -> found.group()).collect(Collectors.joining(" "));
        String address = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(userName) + "?secret=" + letters + "&issuer=" + encoded(ISSUER);
        return new Enrolment(typed, address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
