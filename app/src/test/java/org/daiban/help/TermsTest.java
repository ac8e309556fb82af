package org.daiban.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Map.of(2026, List.<CalendarDay>of()));

    @Test
    void a_share_of_the_time_is_rounded_up_and_the_request_climbs_the_working_day_after() {
        LocalDate due = LocalDate.of(2026, 3, 5);
        assertThat(climbs(Terms.Measure.PERCENT, due, 100)).isEqualTo("2026-03-06");
        assertThat(climbs(Terms.Measure.PERCENT, due, 150)).isEqualTo("2026-03-10");
        assertThat(climbs(Terms.Measure.PERCENT, due, 200)).isEqualTo("2026-03-11");
        assertThat(climbs(Terms.Measure.PERCENT, due, 10)).isEqualTo("2026-03-04");
    }

    @Test
    void working_days_are_counted_from_the_day_after_the_question_over_weekends() {
        assertThat(climbs(Terms.Measure.WORKING_DAYS, LocalDate.of(2026, 3, 5), 4)).isEqualTo("2026-03-09");
        assertThat(climbs(Terms.Measure.WORKING_DAYS, LocalDate.of(2026, 3, 30), 4)).isEqualTo("2026-03-09");
    }

    @Test
    void R11_24_R11_25_R11_26_thresholds_rise_within_bounds_and_hold_from_today_on() {
        assertThat(codes(terms(MONDAY, 3, 100, 150, 200))).isEmpty();
        assertThat(codes(terms(MONDAY, 3, 150, 150, 200))).containsExactly("R11-24");
        assertThat(codes(terms(MONDAY, 0, 100, 150, 2000))).containsExactly("R11-25", "R11-25");
        assertThat(codes(terms(MONDAY.minusDays(1), 3, 100, 150, 200))).containsExactly("R11-26");
    }

    private static String climbs(Terms.Measure measure, LocalDate due, int threshold) {
        return new Terms(1, MONDAY, 3, measure, 1, 2, 3, 5, "演示", "").climbs(MONDAY, due, threshold, CALENDAR).toString();
    }

    private static Terms terms(LocalDate from, int due, int lead, int official, int bureau) {
        return new Terms(1, from, due, Terms.Measure.PERCENT, lead, official, bureau, 5, "演示", "");
    }

    private static List<String> codes(Terms terms) {
        return terms.refusals(MONDAY).stream().map(Refusal::code).toList();
    }
}
