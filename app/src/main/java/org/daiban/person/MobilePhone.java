package org.daiban.person;

/** 手机号: the mobile numbers of the mainland, eleven digits. */
public final class MobilePhone {

    private MobilePhone() {
    }

    /** As it is kept: digits only, without the country's own prefix. */
    public static String normal(String typed) {
        return typed.replaceAll("[\\s\\u3000\\u00a0-]", "").replaceFirst("^(\\+?86)(?=1\\d{10}$)", "");
    }

    public static boolean isOne(String normal) {
        return normal.matches("1[3-9]\\d{9}");
    }

    /** With its middle hidden: 138****1234; whatever else it is, hidden whole. */
    public static String masked(String normal) {
        return isOne(normal) ? normal.substring(0, 3) + "****" + normal.substring(7) : "*".repeat(normal.length());
    }
}
