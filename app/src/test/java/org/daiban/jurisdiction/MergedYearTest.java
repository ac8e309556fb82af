package org.daiban.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.DayKind;
import org.daiban.engine.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class MergedYearTest {

    private static final CalendarDay NEW_YEAR = off("2026-01-01");
    private static final CalendarDay BRIDGE = off("2026-01-02");
    private static final CalendarDay FESTIVAL = off("2026-03-09");

    @Test
    void a_county_that_amended_nothing_has_what_the_city_has_now() {
        WorkingCalendar base = calendar(NEW_YEAR);
        assertThat(merged(base, base, calendar(NEW_YEAR, BRIDGE))).containsExactly(NEW_YEAR, BRIDGE);
    }

    @Test
    void a_day_the_county_added_stays_when_the_city_amends_others() {
        assertThat(merged(calendar(NEW_YEAR, FESTIVAL), calendar(NEW_YEAR), calendar(NEW_YEAR, BRIDGE)))
                .containsExactly(NEW_YEAR, BRIDGE, FESTIVAL);
    }

    @Test
    void a_day_the_county_took_out_stays_out() {
        assertThat(merged(calendar(NEW_YEAR), calendar(NEW_YEAR, BRIDGE), calendar(NEW_YEAR, BRIDGE, FESTIVAL)))
                .containsExactly(NEW_YEAR, FESTIVAL);
    }

    @Test
    void a_year_the_city_publishes_for_the_first_time_is_the_countys_too() {
        WorkingCalendar now = WorkingCalendar.of(Map.of(2026, List.of(NEW_YEAR), 2027, List.of(off("2027-01-01"))), 2);
        String days = MergedYear.of(2027, calendar(NEW_YEAR), calendar(NEW_YEAR), now);
        assertThat(CalendarFile.read("", 2027, days).days()).containsExactly(off("2027-01-01"));
    }

    private static List<CalendarDay> merged(WorkingCalendar own, WorkingCalendar base, WorkingCalendar now) {
        return CalendarFile.read("", 2026, MergedYear.of(2026, own, base, now)).days();
    }

    private static WorkingCalendar calendar(CalendarDay... days) {
        return WorkingCalendar.of(Map.of(2026, List.of(days)), 1);
    }

    private static CalendarDay off(String day) {
        return new CalendarDay(LocalDate.parse(day), DayKind.HOLIDAY);
    }
}
