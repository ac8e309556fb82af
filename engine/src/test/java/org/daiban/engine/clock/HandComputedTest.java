package org.daiban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.engine.clock.ClockStart.ACCEPTANCE;
import static org.daiban.engine.clock.ClockStart.RECEIPT;
import static org.daiban.engine.clock.DayUnit.CALENDAR_DAYS;
import static org.daiban.engine.clock.DayUnit.WORKING_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.engine.calendar.PublishedCalendars;
import org.daiban.engine.clock.ClockEvent.Accepted;
import org.daiban.engine.clock.ClockEvent.CorrectionCompleted;
import org.daiban.engine.clock.ClockEvent.CorrectionNotified;
import org.daiban.engine.clock.ClockEvent.Decided;
import org.daiban.engine.clock.ClockEvent.Declined;
import org.daiban.engine.clock.ClockEvent.Extended;
import org.daiban.engine.clock.ClockEvent.Received;
import org.daiban.engine.clock.ClockEvent.Resumed;
import org.daiban.engine.clock.ClockEvent.Suspended;
import org.daiban.engine.clock.ClockEvent.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awkward cases counted out day by day from law pages 01 to 03 by someone who had not read the code. */
class HandComputedTest {

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Clock.Result result(TimeLimit limit, String asOf, ClockEvent... events) {
        return Clock.read(PublishedCalendars.CHINA, limit, List.of(events), day(asOf), LightPolicy.USUAL);
    }

    private static Reading read(TimeLimit limit, String asOf, ClockEvent... events) {
        var result = result(limit, asOf, events);
        assertThat(result.problems()).isEmpty();
        return result.reading().orElseThrow();
    }

    /** @param suspensions pairs of days as {@code from/to}, divided by blanks */
    @ParameterizedTest
    @CsvSource({
        // Saturday the 14th of February is worked, 15 to 23 are off, Saturday the 28th is worked
        "2026-02-12,10,WORKING_DAYS,,0,2026-03-04",
        // begins on a worked Saturday, which still counts, and ends the day after the festival
        "2026-02-09,20,WORKING_DAYS,2026-02-14/2026-02-24,0,2026-03-16",
        // ends on a worked Saturday on which the next begins: one stretch, both worked Saturdays left out
        "2026-02-09,20,WORKING_DAYS,2026-02-13/2026-02-14 2026-02-14/2026-02-28,0,2026-03-23",
        // over Mid-Autumn and National Day with an overlap; Sunday 20 September counts, Saturday 10 October is left out
        "2026-09-18,20,WORKING_DAYS,2026-09-24/2026-10-10 2026-09-30/2026-10-12,0,2026-11-02",
        // leaves out exactly one worked Sunday
        "2026-09-18,20,WORKING_DAYS,2026-09-19/2026-09-20,0,2026-10-23",
        // lies in the National Day holiday: nothing to leave out
        "2026-09-24,20,WORKING_DAYS,2026-09-30/2026-10-07,0,2026-10-29",
        // calendar days left out on both sides of a holiday; the fifteenth is 6 October and rolls over the holiday
        "2026-09-15,15,CALENDAR_DAYS,2026-09-20/2026-09-26,0,2026-10-08",
        // ten days left out over the prolonged Spring Festival of 2020; the thirtieth is Saturday 29 February
        "2020-01-20,30,CALENDAR_DAYS,2020-01-24/2020-02-03,0,2020-03-02",
        // touching and empty stretches with an extension; Saturday 9 May 2026 is worked, 19 June is off
        "2026-05-06,30,WORKING_DAYS,2026-05-08/2026-05-12 2026-05-12/2026-05-15 2026-05-15/2026-05-15,15,2026-07-16",
        // a suspension begun on the last day changes nothing
        "2026-03-02,20,WORKING_DAYS,2026-03-30/2026-04-03,0,2026-03-30",
        // an extension makes room before it: a suspension over the old last day counts again
        "2026-03-02,20,WORKING_DAYS,2026-03-27/2026-03-30,10,2026-04-15",
        // Sunday 26 January and Saturday 8 February 2025 are worked around the festival
        "2025-01-22,10,WORKING_DAYS,,0,2025-02-11",
        // Sunday 4 January 2026 is worked
        "2025-12-19,10,WORKING_DAYS,,0,2026-01-05",
        // Saturday 12 October 2024 comes too late to count
        "2024-09-29,5,WORKING_DAYS,,0,2024-10-11"})
    void a_limit_ends_on(String start, int amount, DayUnit unit, String suspensions, int extension, LocalDate due) {
        List<ClockEvent> events = new ArrayList<>(List.of(new Accepted(day(start))));
        String[] stretches = suspensions == null ? new String[0] : suspensions.split(" ");
        for (int i = 0; i < stretches.length; i++) {
            String[] ends = stretches[i].split("/");
            events.add(new Suspended(day(ends[0]), "第" + i, "第" + i));
            events.add(new Resumed(day(ends[1]), "第" + i));
        }
        if (extension > 0) {
            events.add(new Extended(day(start), extension));
        }
        var reading = read(new TimeLimit(amount, unit, ACCEPTANCE), "2026-12-31", events.toArray(ClockEvent[]::new));
        assertThat(reading.due()).isEqualTo(due);
        assertThat(reading.provisional()).isFalse();
    }

    @Test
    void an_extension_on_the_day_a_limit_rolled_to_is_in_time_and_adds_to_the_limit_and_not_to_the_roll() {
        // thirty days end on 3 October and roll to the 8th; forty end on Tuesday the 13th
        var thirty = new TimeLimit(30, CALENDAR_DAYS, RECEIPT);
        var received = new Received(day("2026-09-03"));
        assertThat(read(thirty, "2026-10-08", received, new Extended(day("2026-10-08"), 10)).due()).isEqualTo("2026-10-13");
        assertThat(result(thirty, "2026-10-09", received, new Extended(day("2026-10-09"), 10)).problems())
            .extracting(problem -> problem.sentence()).first().asString().contains("2026-10-08 届满");
    }

    @Test
    void an_extension_on_the_last_working_day_is_in_time_and_on_the_weekend_after_it_is_not() {
        var five = new TimeLimit(5, WORKING_DAYS, ACCEPTANCE);
        var accepted = new Accepted(day("2026-03-06"));
        assertThat(read(five, "2026-03-13", accepted, new Extended(day("2026-03-13"), 5)).due()).isEqualTo("2026-03-20");
        assertThat(result(five, "2026-03-14", accepted, new Extended(day("2026-03-14"), 5)).problems()).hasSize(1);
    }

    @Test
    void a_limit_that_ends_on_the_last_published_day_is_certain_and_one_day_more_is_not() {
        var ten = new TimeLimit(10, CALENDAR_DAYS, RECEIPT);
        var received = new Received(day("2026-12-21"));
        assertThat(read(ten, "2026-12-25", received)).extracting(Reading::due, Reading::provisional)
            .containsExactly(day("2026-12-31"), false);
        assertThat(read(new TimeLimit(11, CALENDAR_DAYS, RECEIPT), "2026-12-25", received))
            .extracting(Reading::provisional).isEqualTo(true);
    }

    @Test
    void an_open_suspension_may_push_a_limit_into_an_unpublished_year() {
        var reading = read(new TimeLimit(10, WORKING_DAYS, ACCEPTANCE), "2026-12-31", new Accepted(day("2026-12-18")),
            new Suspended(day("2026-12-25"), "鉴定"));
        // 21 to 25 December are five; 28 to 31 are left out; five are left
        assertThat(reading).extracting(Reading::due, Reading::provisional, Reading::dueOpen, Reading::elapsed)
            .containsExactly(day("2027-01-07"), true, true, 5);
    }

    @Test
    void papers_received_on_a_day_off_are_counted_from_the_next_working_day() {
        // handed in on line on Sunday 15 February: the five days are 24 to 28 February, the 28th a worked Saturday
        var reading = read(new TimeLimit(20, WORKING_DAYS, ACCEPTANCE), "2026-02-28", new Received(day("2026-02-15")));
        assertThat(reading.answerBy().on()).isEqualTo("2026-02-28");
        // silence through the 28th: accepted on the 15th, and a Sunday that is off already shows it
        assertThat(read(new TimeLimit(20, WORKING_DAYS, ACCEPTANCE), "2026-03-01", new Received(day("2026-02-15"))))
            .extracting(Reading::startedOn, Reading::due, Reading::elapsed)
            .containsExactly(day("2026-02-15"), day("2026-03-20"), 5);
    }

    @Test
    void a_decision_after_silence_is_measured_from_the_day_the_papers_came() {
        var reading = read(new TimeLimit(10, WORKING_DAYS, ACCEPTANCE), "2026-04-01", new Received(day("2026-03-04")),
            new Decided(day("2026-03-19")));
        assertThat(reading).extracting(Reading::startedOn, Reading::due, Reading::overdue, Reading::light)
            .containsExactly(day("2026-03-04"), day("2026-03-18"), true, Light.RED);
    }

    @Test
    void papers_declined_too_late_were_accepted_already() {
        var reading = read(new TimeLimit(10, WORKING_DAYS, ACCEPTANCE), "2026-04-01", new Received(day("2026-03-04")),
            new Declined(day("2026-03-12")));
        assertThat(reading).extracting(Reading::state, Reading::startedOn).containsExactly(ClockState.STOPPED, day("2026-03-04"));
    }

    @Test
    void papers_withdrawn_within_the_five_days_never_started_a_clock() {
        assertThat(read(new TimeLimit(10, WORKING_DAYS, ACCEPTANCE), "2026-04-01", new Received(day("2026-03-04")),
            new Withdrawn(day("2026-03-11"))).startedOn()).isNull();
    }

    @Test
    void a_limit_from_receipt_whose_correction_is_never_completed_waits_and_one_told_late_does_not() {
        var seven = new TimeLimit(7, CALENDAR_DAYS, RECEIPT);
        var received = new Received(day("2026-02-12"));
        // the fifth working day is 26 February
        assertThat(read(seven, "2026-03-31", received, new CorrectionNotified(day("2026-02-26"))).state())
            .isEqualTo(ClockState.NOT_STARTED);
        // seven days from 28 February end on Saturday 7 March and roll to Monday
        assertThat(read(seven, "2026-03-31", received, new CorrectionNotified(day("2026-02-26")),
            new CorrectionCompleted(day("2026-02-28"))).due()).isEqualTo("2026-03-09");
        // told on the sixth: from the 12th, and the seventh day, the 19th, is in the festival
        assertThat(read(seven, "2026-03-31", received, new CorrectionNotified(day("2026-02-27")),
            new CorrectionCompleted(day("2026-02-28"))).due()).isEqualTo("2026-02-24");
    }

    @Test
    void a_suspension_before_the_start_is_refused_whether_the_clock_started_or_not() {
        var twenty = new TimeLimit(20, WORKING_DAYS, ACCEPTANCE);
        assertThat(result(twenty, "2026-03-20", new Received(day("2026-03-02")), new Suspended(day("2026-03-04"), "听证"),
            new Resumed(day("2026-03-05")), new Accepted(day("2026-03-06"))).problems())
            .extracting(problem -> problem.sentence()).containsExactly("停表的 2026-03-04 早于起算的 2026-03-06，起算以前没有时限可停。");
        assertThat(result(twenty, "2026-03-05", new Received(day("2026-03-02")), new Suspended(day("2026-03-04"), "听证"))
            .problems()).hasSize(1);
        // the day of acceptance itself is not counted, so a suspension may begin on it: 9 to 13 March are left out
        assertThat(read(twenty, "2026-03-20", new Accepted(day("2026-03-06")), new Suspended(day("2026-03-06"), "听证"),
            new Resumed(day("2026-03-13"))).due()).isEqualTo("2026-04-13");
    }
}
