package org.daiban.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.DayKind;
import org.daiban.engine.calendar.WorkingCalendar;

/** A year as the city has it now, but for the days the county has otherwise than the city had. */
final class MergedYear {

    private MergedYear() {
    }

    /**
     * The file of the year.
     *
     * @param own  the county's calendar
     * @param base the city's calendar the county's was made from
     * @param now  the city's calendar in force
     */
    static String of(int year, WorkingCalendar own, WorkingCalendar base, WorkingCalendar now) {
        Map<LocalDate, DayKind> ours = days(own, year);
        Map<LocalDate, DayKind> before = days(base, year);
        Map<LocalDate, DayKind> merged = days(now, year);
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).filter(day -> ours.get(day) != before.get(day)).forEach(day -> {
            if (ours.get(day) == null) {
                merged.remove(day);
            } else {
                merged.put(day, ours.get(day));
            }
        });
        return merged.entrySet().stream().map(day -> day.getKey() + "," + day.getValue().name())
                .collect(Collectors.joining("\n", "date,kind\n", "\n"));
    }

    private static Map<LocalDate, DayKind> days(WorkingCalendar calendar, int year) {
        boolean isPublished = year >= calendar.firstPublishedYear() && year <= calendar.lastPublishedYear();
        List<CalendarDay> days = isPublished ? calendar.specialDays(year) : List.of();
        return days.stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind, (a, b) -> a, TreeMap::new));
    }
}
