package org.daiban.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertyTest {
    private static final WorkingCalendar CHINA = PublishedCalendars.CHINA;
    private static final SlowCalendar SLOW = new SlowCalendar(PublishedCalendars.years());

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
            .between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2029, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LocalDate> anyDays() {
        return Arbitraries.longs()
            .between(LocalDate.of(1970, 1, 1).toEpochDay(), LocalDate.of(2200, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    }

    @Property
    void adding_agrees_with_walking(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 300) int days) {
        assertThat(CHINA.plus(start, days).on()).isEqualTo(SLOW.plus(start, days));
        assertThat(CHINA.plus(start, -days).on()).isEqualTo(SLOW.minus(start, days));
    }

    @Property
    void counting_agrees_with_walking(@ForAll("days") LocalDate after, @ForAll @IntRange(max = 900) int span) {
        LocalDate through = after.plusDays(span);
        assertThat(CHINA.count(after, through)).isEqualTo(SLOW.count(after, through));
        assertThat(CHINA.count(through, after)).isEqualTo(-SLOW.count(after, through));
    }

    @Property
    void a_day_is_worked_when_walking_says_so(@ForAll("anyDays") LocalDate day) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(SLOW.isWorkingDay(day));
        assertThat(CHINA.isWorkingDay((int) day.toEpochDay())).isEqualTo(SLOW.isWorkingDay(day));
    }

    @Property
    void counting_undoes_adding(@ForAll("anyDays") LocalDate start, @ForAll @IntRange(min = 1, max = 999) int days) {
        LocalDate due = CHINA.plus(start, days).on();
        assertThat(CHINA.count(start, due)).isEqualTo(days);
        assertThat(CHINA.isWorkingDay(due)).isTrue();
    }

    @Property
    void adding_in_two_steps_is_adding_at_once(
        @ForAll("anyDays") LocalDate start, @ForAll @IntRange(min = 1, max = 500) int some,
        @ForAll @IntRange(min = 1, max = 500) int more) {
        assertThat(CHINA.plus(CHINA.plus(start, some).on(), more).on()).isEqualTo(CHINA.plus(start, some + more).on());
    }

    @Property
    void the_next_and_the_previous_working_day_enclose_only_days_off(@ForAll("anyDays") LocalDate day) {
        LocalDate next = CHINA.next(day);
        LocalDate previous = CHINA.previous(day);
        assertThat(next).isAfterOrEqualTo(day);
        assertThat(previous).isBeforeOrEqualTo(day);
        assertThat(CHINA.isWorkingDay(next) && CHINA.isWorkingDay(previous)).isTrue();
        assertThat(CHINA.count(previous, next)).isEqualTo(CHINA.isWorkingDay(day) ? 0 : 1);
    }

    @Property
    void select_undoes_rank_on_working_days(@ForAll("anyDays") LocalDate day) {
        int on = (int) CHINA.next(day).toEpochDay();
        assertThat(CHINA.dayAt(CHINA.rank(on))).isEqualTo(on);
        assertThat(CHINA.rank(on) - CHINA.rank(on - 1)).isEqualTo(1);
    }

    @Property
    void an_answer_is_provisional_exactly_when_it_counts_an_unpublished_day(
        @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 400) int days) {
        Due due = CHINA.plus(start, days);
        boolean inside = start.plusDays(1).getYear() >= 2017 && due.on().getYear() <= 2026;
        assertThat(due.provisional()).isEqualTo(!inside);
    }

    @Property
    void holidays_and_swapped_days_explain_the_difference_to_plain_weekdays(
        @ForAll("days") LocalDate after, @ForAll @IntRange(max = 500) int span) {
        int from = (int) after.toEpochDay();
        WorkingCalendar weekdays = WorkingCalendar.of(java.util.Map.of());
        assertThat(CHINA.countDays(from, from + span)).isEqualTo(weekdays.countDays(from, from + span)
            - CHINA.holidays(from, from + span) + CHINA.swappedDays(from, from + span));
    }

    @Property
    void amending_one_year_changes_no_answer_that_stays_outside_it(
        @ForAll @IntRange(min = 2018, max = 2025) int year, @ForAll("days") LocalDate start,
        @ForAll @IntRange(min = 1, max = 200) int days) {
        WorkingCalendar amended = CHINA.amended(year, List.of());
        Due due = CHINA.plus(start, days);
        if (due.on().getYear() < year || start.getYear() > year) {
            assertThat(amended.plus(start, days)).isEqualTo(due);
        }
        assertThat(CHINA.amended(year, List.of()).amended(year, CHINA.specialDays(year)).plus(start, days)).isEqualTo(due);
    }

    @Property(tries = 100)
    void the_order_of_the_special_days_never_matters(@ForAll("days") LocalDate start, @ForAll long seed) {
        var shuffled = PublishedCalendars.years();
        shuffled.replaceAll((year, days) -> {
            List<CalendarDay> mixed = new ArrayList<>(days);
            Collections.shuffle(mixed, new Random(seed));
            return mixed;
        });
        assertThat(WorkingCalendar.of(shuffled).plus(start, 60)).isEqualTo(CHINA.plus(start, 60));
    }
}
