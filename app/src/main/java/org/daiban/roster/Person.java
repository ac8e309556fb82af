package org.daiban.roster;

/**
 * One line of Attachment 1 as a unit tells it, right or wrong.
 *
 * @param category null where not yet chosen
 * @param business the matters the person answers for, by name or number; empty or 全部 for all of the unit
 */
public record Person(Category category, String name, String duty, String mobile, String officePhone, String business, String note) {

    public static final Person NOBODY = new Person(null, "", "", "", "", "", "");

    public String text(Column column) {
        return switch (column) {
            case CATEGORY -> category == null ? "" : category.label();
            case NAME -> name;
            case DUTY -> duty;
            case MOBILE -> mobile;
            case OFFICE_PHONE -> officePhone;
            case BUSINESS -> business;
            case NOTE -> note;
        };
    }

    /** 138****1234 */
    public String maskedMobile() {
        return Phones.masked(mobile);
    }

    /** A line nobody wrote anything into but perhaps its category. */
    boolean isBlank() {
        return (name + duty + mobile + officePhone + business + note).isBlank();
    }

    Person of(Category other) {
        return new Person(other, name, duty, mobile, officePhone, business, note);
    }

    /** As it is kept: no spaces around, numbers without separators, halfwidth. */
    Person tidy() {
        return new Person(category, Phones.stripped(name), Phones.stripped(duty), Phones.mobile(mobile), Phones.office(officePhone),
                Phones.stripped(business), Phones.stripped(note));
    }
}
