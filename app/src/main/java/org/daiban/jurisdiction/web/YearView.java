package org.daiban.jurisdiction.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.jurisdiction.YearDifference;

/**
 * A year as twelve months; what breaks the rule of the week carries a word.
 *
 * @param provisional whether the year is not published, so that its Mondays to Fridays are taken as worked
 */
public record YearView(int year, boolean provisional, int workingDays, List<Month> months) {

    private static final List<String> WEEK = List.of("一", "二", "三", "四", "五", "六", "日");

    /** @param weeks Monday to Sunday, seven each */
    public record Month(int number, int workingDays, List<List<Cell>> weeks) {
    }

    /**
     * @param day  of the month; 0 for a place before its first or after its last
     * @param kind {@code worked weekend off swapped}
     * @param word 休, 班 or nothing
     * @param said the same for who hears the page
     */
    public record Cell(int day, String kind, String word, String said) {

        static final Cell NONE = new Cell(0, "", "", "");
    }

    static YearView of(WorkingCalendar calendar, int year) {
        return of(calendar, year, Set.of());
    }

    /** With the days marked that a difference changes; all days of a first publication are new, so none is marked. */
    static YearView of(WorkingCalendar calendar, YearDifference difference) {
        Set<LocalDate> changed = new HashSet<>();
        if (!difference.firstTime()) {
            changed.addAll(difference.nowOff());
            changed.addAll(difference.nowWorked());
        }
        return of(calendar, difference.year(), changed);
    }

    private static YearView of(WorkingCalendar calendar, int year, Set<LocalDate> changed) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);
        List<Month> months = IntStream.rangeClosed(1, 12).mapToObj(month -> month(calendar, YearMonth.of(year, month), changed)).toList();
        return new YearView(year, calendar.provisional(eve.plusDays(1)), calendar.count(eve, eve.plusYears(1)), months);
    }

    private static Month month(WorkingCalendar calendar, YearMonth month, Set<LocalDate> changed) {
        List<Cell> cells = new ArrayList<>();
        IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach(blank -> cells.add(Cell.NONE));
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(day -> cells.add(cell(calendar, day, changed.contains(day))));
        while (cells.size() % 7 != 0) {
            cells.add(Cell.NONE);
        }
        List<List<Cell>> weeks = IntStream.range(0, cells.size() / 7).mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7))).toList();
        return new Month(month.getMonthValue(), calendar.count(month.atDay(1).minusDays(1), month.atEndOfMonth()), weeks);
    }

    private static Cell cell(WorkingCalendar calendar, LocalDate day, boolean changed) {
        boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        boolean worked = calendar.isWorkingDay(day);
        String kind = worked ? weekend ? "swapped" : "worked" : weekend ? "weekend" : "off";
        String word = kind.equals("swapped") ? "班" : kind.equals("off") ? "休" : "";
        String said = day.getMonthValue() + "月" + day.getDayOfMonth() + "日 星期" + WEEK.get(day.getDayOfWeek().getValue() - 1)
                + (kind.equals("swapped") ? " 调休上班" : kind.equals("off") ? " 放假" : worked ? " 上班" : " 休息") + (changed ? "，有改动" : "");
        return new Cell(day.getDayOfMonth(), kind + (changed ? " changed" : ""), word, said);
    }
}
