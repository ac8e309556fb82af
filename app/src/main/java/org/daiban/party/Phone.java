package org.daiban.party;

/** Phone numbers as people write them: mobile, landline with area code, extension. */
final class Phone {

    private Phone() {
    }

    /** Digits and what separates them, 7 to 20 digits; nothing more is known of all valid numbers. */
    static boolean plausible(String phone) {
        long digits = phone.chars().filter(Character::isDigit).count();
        return phone.matches("\\+?[0-9 ()（）转\\-]+") && digits >= 7 && digits <= 20;
    }
}
