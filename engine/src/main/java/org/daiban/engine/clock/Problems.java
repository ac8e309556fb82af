package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.Problem;
import org.daiban.engine.calendar.WorkingCalendar;

/** Gathers what is wrong with what a clock was given. */
final class Problems {
    private static final int LAST_YEAR = 2200;

    private final int firstYear;
    private final List<Problem> found = new ArrayList<>(0);

    /** Days before the first published year cannot be reckoned: nobody will publish them any more. */
    Problems(WorkingCalendar calendar) {
        this.firstYear = Math.max(1970, calendar.firstPublishedYear());
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Problem> all() {
        return found;
    }

    void add(int event, String column, String sentence) {
        found.add(new Problem("events", event, column, sentence));
    }

    void checkDay(LocalDate day, String field) {
        whatIsWrongWith(day).ifPresent(sentence -> found.add(new Problem(field, 0, "", sentence)));
    }

    void checkAmount(int amount, String field) {
        if (amount < 1 || amount > TimeLimit.LONGEST) {
            found.add(new Problem(field, 0, "amount", "时限须是 1 到 " + TimeLimit.LONGEST + " 的整数，现在是 " + amount + "。"));
        }
    }

    /** A sentence when the day lies outside the years that can be reckoned. */
    Optional<String> whatIsWrongWith(LocalDate day) {
        if (day.getYear() < firstYear) {
            return Optional.of(day + " 早于日历的第一年 " + firstYear + "，不能计算。");
        }
        return day.getYear() > LAST_YEAR
            ? Optional.of(day + " 晚于 " + LAST_YEAR + " 年，请检查年份。")
            : Optional.empty();
    }
}
