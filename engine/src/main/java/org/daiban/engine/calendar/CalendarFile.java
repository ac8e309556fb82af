package org.daiban.engine.calendar;

import java.util.List;
import org.daiban.engine.Problem;

/** One published year as a file: RFC 4180, columns {@code date} and {@code kind}. */
public final class CalendarFile {
    private CalendarFile() {
    }

    /**
     * What a file holds.
     *
     * @param days     its days in the order of time; empty when there is any problem
     * @param problems everything wrong with it, in the order of its lines
     */
    public record Result(List<CalendarDay> days, List<Problem> problems) {
        public Result {
            days = List.copyOf(days);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the special days of a year and says everything that is wrong with the text at once. */
    public static Result read(String fileName, int year, String csv) {
        return new CalendarReader(fileName, year).read(csv);
    }
}
