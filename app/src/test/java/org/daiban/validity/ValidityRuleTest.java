package org.daiban.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daiban.engine.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** The examples of law/14, on a plain calendar of Mondays to Fridays. */
class ValidityRuleTest {

    private static final WorkingCalendar PLAIN = WorkingCalendar.of(java.util.Map.of(2026, java.util.List.of(
            new org.daiban.engine.calendar.CalendarDay(LocalDate.of(2026, 2, 28), org.daiban.engine.calendar.DayKind.SWAPPED))));

    @Test
    void L14_1_three_months_end_on_the_day_of_the_same_number_or_the_last_of_the_month() {
        assertThat(ValidityRule.COMMENCEMENT.lastDay(LocalDate.of(2026, 5, 31), PLAIN)).isEqualTo("2026-08-31");
        assertThat(ValidityRule.COMMENCEMENT.lastDay(LocalDate.of(2025, 11, 30), PLAIN)).as("a worked Saturday").isEqualTo("2026-02-28");
    }

    @Test
    void a_last_day_off_moves_to_the_next_working_day() {
        assertThat(ValidityRule.COMMENCEMENT.lastDay(LocalDate.of(2026, 3, 5), PLAIN)).as("5 June is a Friday").isEqualTo("2026-06-05");
        assertThat(ValidityRule.COMMENCEMENT.lastDay(LocalDate.of(2026, 3, 6), PLAIN)).as("6 June is a Saturday").isEqualTo("2026-06-08");
    }

    @Test
    void L14_1_two_extensions_of_three_months_at_most() {
        LocalDate last = LocalDate.of(2026, 6, 5);
        assertThat(ValidityRule.COMMENCEMENT.furthest(last, 0, PLAIN)).contains(LocalDate.of(2026, 9, 7));
        assertThat(ValidityRule.COMMENCEMENT.furthest(last, 1, PLAIN)).isPresent();
        assertThat(ValidityRule.COMMENCEMENT.furthest(last, 2, PLAIN)).isEmpty();
        assertThat(ValidityRule.ENVIRONMENT.furthest(last, 0, PLAIN)).isEmpty();
    }

    @Test
    void L14_2_an_extension_is_applied_for_thirty_working_days_before() {
        assertThat(ValidityRule.VERIFIED_PROJECT.applyBy(LocalDate.of(2026, 6, 15), PLAIN)).contains(LocalDate.of(2026, 5, 4));
        assertThat(ValidityRule.COMMENCEMENT.applyBy(LocalDate.of(2026, 6, 15), PLAIN)).isEmpty();
    }

    @Test
    void each_matter_has_one_rule_or_none() {
        assertThat(ValidityRule.of("C06")).contains(ValidityRule.COMMENCEMENT);
        assertThat(ValidityRule.of("P02")).contains(ValidityRule.ENVIRONMENT);
        assertThat(ValidityRule.of("B06")).isEmpty();
    }
}
