package org.daiban.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.Problem;

/** Gathers what is wrong with what a clock was given. */
final class Problems {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final List<Problem> found = new ArrayList<>(0);

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
        if (outOfRange(day)) {
            found.add(new Problem(field, 0, "", "日期 " + day + " 超出 1970 年至 2200 年，请检查。"));
        }
    }

    void checkAmount(int amount, String field) {
        if (amount < 1 || amount > TimeLimit.LONGEST) {
            found.add(new Problem(field, 0, "amount", "时限应当是 1 到 " + TimeLimit.LONGEST + " 之间的整数，现在是 " + amount + "。"));
        }
    }

    static boolean outOfRange(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }
}
