package org.daiban.engine.calendar;

/** Why a day breaks the rule of the week. Holidays that fall on a weekend break nothing and are not listed. */
public enum DayKind {
    /** Monday to Friday, but no work: 放假. */
    HOLIDAY,
    /** Saturday or Sunday, but work: 调休上班. */
    SWAPPED
}
