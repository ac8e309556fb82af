package org.daiban.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 脱敏: personal data with what tells a person apart hidden. What is whole is seen by a recorded act only. */
public final class Mask {

    private static final String HIDDEN = "****";

    /** Mobile numbers as people write them, and the numbers of identity cards. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![0-9A-Za-z])(?:(?<phone>1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})|\\d{6}(?:19|20)\\d{9}(?<card>[0-9Xx]))(?![0-9A-Za-z])");

    private Mask() {
    }

    /** 138****1234, however it was written; of a shorter number its beginning, of one below seven digits nothing. */
    public static String phone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        if (digits.length() < 7) {
            return "*".repeat(phone.strip().length());
        }
        return digits.substring(0, 3) + HIDDEN + (digits.length() < 11 ? "" : digits.substring(digits.length() - 4));
    }

    /** A credit code that names a natural person in trade (个体工商户, beginning with 92) with its middle hidden; others as they are. */
    public static String creditCode(String code) {
        return code.length() == 18 && code.startsWith("92") ? code.substring(0, 8) + "******" + code.substring(14) : code;
    }

    /** Free text with the mobile and identity card numbers in it masked. */
    public static String within(String text) {
        Matcher found = PERSONAL.matcher(text);
        return found.replaceAll(number -> Matcher.quoteReplacement(number.group().matches("1[3-9].{9,11}")
                ? phone(number.group()) : "*".repeat(14) + number.group().substring(14)));
    }

    /** What a field filled in beforehand with a masked phone comes to: the whole one where it was left as it was. */
    public static String kept(String typed, String known) {
        return !known.isEmpty() && typed.strip().equals(phone(known)) ? known : typed;
    }
}
