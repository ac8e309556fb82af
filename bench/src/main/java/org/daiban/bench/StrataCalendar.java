package org.daiban.bench;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.DayKind;

/** The same published years as a calendar of OpenGamma Strata. */
final class StrataCalendar {
    private StrataCalendar() {
    }

    static ImmutableHolidayCalendar of(Map<Integer, List<CalendarDay>> years) {
        return ImmutableHolidayCalendar.of(HolidayCalendarId.of("China"), days(years, false),
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), days(years, true));
    }

    private static List<LocalDate> days(Map<Integer, List<CalendarDay>> years, boolean swapped) {
        return years.values().stream().flatMap(Collection::stream)
            .filter(day -> day.kind() == DayKind.SWAPPED == swapped).map(CalendarDay::date).toList();
    }
}
