package org.daiban.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CHINA = PublishedCalendars.CHINA;

    @ParameterizedTest
    @CsvSource({"2017,249", "2018,250", "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251",
        "2025,248", "2026,248"})
    void every_published_year_has_its_number_of_working_days(int year, int days) {
        assertThat(CHINA.count(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2020,1,2020-01-08", "2020,4,2020-04-08", "2020,7,2020-07-07", "2021,1,2021-01-08", "2022,1,2022-01-10",
        "2026,4,2026-04-08", "2026,10,2026-10-13"})
    void the_first_five_working_days_of_a_quarter_end_on(int year, int month, LocalDate fifth) {
        assertThat(CHINA.plus(LocalDate.of(year, month, 1).minusDays(1), 5)).isEqualTo(new Due(fifth, false));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-19,20,2020-02-24", "2020-01-22,7,2020-02-10", "2020-09-25,10,2020-10-15",
        "2026-02-13,5,2026-02-27",
        // both swapped days around National Day 2020 and both around Spring Festival 2026
        "2020-09-26,1,2020-09-27", "2020-10-09,1,2020-10-10", "2026-02-13,1,2026-02-14", "2026-02-27,1,2026-02-28",
        // the new year of 2026 was worked for on Sunday the 4th
        "2025-12-31,1,2026-01-04", "2023-01-02,1,2023-01-03",
        // back from the day after the holidays to the day before them
        "2026-02-24,-1,2026-02-14", "2026-02-20,-1,2026-02-14", "2026-10-08,-2,2026-09-29"})
    void the_nth_working_day_from_a_day_is(LocalDate start, int days, LocalDate due) {
        assertThat(CHINA.plus(start, days)).isEqualTo(new Due(due, false));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-03,true", "2018-12-29,true", "2018-12-31,false", "2018-06-16,false", "2018-09-22,false",
        "2019-05-02,false", "2019-04-28,true", "2019-05-05,true", "2020-01-31,false", "2020-02-01,false",
        "2025-01-26,true", "2026-02-14,true", "2026-02-15,false", "2026-10-10,true"})
    void days_that_public_calendars_often_get_wrong(LocalDate day, boolean worked) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void nought_days_from_a_day_off_is_the_next_working_day() {
        assertThat(CHINA.plus(LocalDate.of(2026, 2, 16), 0).on()).isEqualTo("2026-02-24");
        assertThat(CHINA.plus(LocalDate.of(2026, 2, 24), 0).on()).isEqualTo("2026-02-24");
    }

    @Test
    void a_count_over_the_year_end_of_the_last_published_year_is_provisional() {
        assertThat(CHINA.plus(LocalDate.of(2026, 12, 10), 15)).isEqualTo(new Due(LocalDate.of(2026, 12, 31), false));
        assertThat(CHINA.plus(LocalDate.of(2026, 12, 10), 20)).isEqualTo(new Due(LocalDate.of(2027, 1, 7), true));
    }

    @Test
    void a_year_left_out_between_published_ones_is_provisional() {
        var years = PublishedCalendars.years();
        years.remove(2023);
        var gap = WorkingCalendar.of(years);
        assertThat(gap.provisional(LocalDate.of(2023, 5, 1))).isTrue();
        assertThat(gap.plus(LocalDate.of(2022, 12, 20), 30).provisional()).isTrue();
        assertThat(gap.plus(LocalDate.of(2024, 1, 10), 30).provisional()).isFalse();
    }

    @Test
    void without_any_published_year_weeks_are_reckoned_and_everything_is_provisional() {
        var bare = WorkingCalendar.of(Map.of());
        assertThat(bare.plus(LocalDate.of(2026, 10, 1), 1)).isEqualTo(new Due(LocalDate.of(2026, 10, 2), true));
        assertThat(bare.plus(LocalDate.of(1969, 12, 30), -3)).isEqualTo(new Due(LocalDate.of(1969, 12, 25), true));
        assertThat(bare.lastPublishedYear()).isZero();
    }

    @Test
    void the_spring_festival_of_2020_as_first_announced_had_two_more_working_days() {
        var amended = WorkingCalendar.of(PublishedCalendars.years(), 7);
        List<CalendarDay> announced = new java.util.ArrayList<>(amended.specialDays(2020));
        announced.remove(new CalendarDay(LocalDate.of(2020, 1, 31), DayKind.HOLIDAY));
        announced.add(new CalendarDay(LocalDate.of(2020, 2, 1), DayKind.SWAPPED));
        var before = amended.amended(2020, announced);

        assertThat(before.plus(LocalDate.of(2020, 1, 13), 20).on()).isEqualTo("2020-02-13");
        assertThat(amended.plus(LocalDate.of(2020, 1, 13), 20).on()).isEqualTo("2020-02-17");
        assertThat(before.count(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 12, 31))).isEqualTo(251);
        assertThat(before.version()).isEqualTo(8);
        assertThat(amended.version()).isEqualTo(7);
    }

    @Test
    void a_day_under_the_wrong_year_is_a_programming_error() {
        var stray = List.of(new CalendarDay(LocalDate.of(2025, 1, 1), DayKind.HOLIDAY));
        assertThatThrownBy(() -> WorkingCalendar.of(Map.of(2026, stray))).isInstanceOf(IllegalArgumentException.class);
    }
}
