package org.daiban.jurisdiction;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.calendar.WorkingCalendar;

/**
 * How a year would change, or did.
 *
 * @param firstTime   the year had not been published: until now its Mondays to Fridays were taken as worked
 * @param nowOff      days worked before and no longer
 * @param nowWorked   days off before and now worked
 * @param daysBefore  working days of the year before
 * @param daysAfter   working days of the year after
 */
public record YearDifference(
        int year, boolean firstTime, List<LocalDate> nowOff, List<LocalDate> nowWorked, int daysBefore, int daysAfter) {

    public YearDifference {
        nowOff = List.copyOf(nowOff);
        nowWorked = List.copyOf(nowWorked);
    }

    public boolean isEmpty() {
        return !firstTime && nowOff.isEmpty() && nowWorked.isEmpty();
    }

    static YearDifference between(WorkingCalendar before, WorkingCalendar after, int year) {
        LocalDate first = Year.of(year).atDay(1);
        LocalDate next = first.plusYears(1);
        List<LocalDate> nowOff = new ArrayList<>();
        List<LocalDate> nowWorked = new ArrayList<>();
        first.datesUntil(next).filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .forEach(day -> (after.isWorkingDay(day) ? nowWorked : nowOff).add(day));
        LocalDate eve = first.minusDays(1);
        LocalDate last = next.minusDays(1);
        return new YearDifference(year, before.provisional(eve, first), nowOff, nowWorked,
                before.count(eve, last), after.count(eve, last));
    }
}
