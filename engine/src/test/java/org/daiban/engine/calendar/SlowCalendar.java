package org.daiban.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definition of a working day and nothing else, walked day by day: what the fast calendar is held against. */
public final class SlowCalendar {
    private final Map<LocalDate, DayKind> special = new HashMap<>();

    public SlowCalendar(Map<Integer, List<CalendarDay>> years) {
        years.values().forEach(days -> days.forEach(day -> special.put(day.date(), day.kind())));
    }

    public boolean isWorkingDay(LocalDate date) {
        DayKind kind = special.get(date);
        return kind == null ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : kind == DayKind.SWAPPED;
    }

    LocalDate plus(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    LocalDate minus(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    int count(LocalDate after, LocalDate through) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }
}
