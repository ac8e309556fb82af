package org.daiban.mandate;

import java.time.LocalDate;

/** 期限: the first and the last day of a mandate, both within (民法典第1259条 by analogy). */
public record Term(LocalDate from, LocalDate to) {

    boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(from);
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(to);
    }
}
