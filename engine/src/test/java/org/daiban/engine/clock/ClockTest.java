package org.daiban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.engine.clock.ClockStart.ACCEPTANCE;
import static org.daiban.engine.clock.ClockStart.EVENT;
import static org.daiban.engine.clock.ClockStart.RECEIPT;
import static org.daiban.engine.clock.DayUnit.CALENDAR_DAYS;
import static org.daiban.engine.clock.DayUnit.WORKING_DAYS;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.DayKind;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.calendar.PublishedCalendars;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.ClockEvent.Accepted;
import org.daiban.engine.clock.ClockEvent.CorrectionCompleted;
import org.daiban.engine.clock.ClockEvent.CorrectionNotified;
import org.daiban.engine.clock.ClockEvent.Decided;
import org.daiban.engine.clock.ClockEvent.Declined;
import org.daiban.engine.clock.ClockEvent.Extended;
import org.daiban.engine.clock.ClockEvent.Occurred;
import org.daiban.engine.clock.ClockEvent.Received;
import org.daiban.engine.clock.ClockEvent.Resumed;
import org.daiban.engine.clock.ClockEvent.Suspended;
import org.daiban.engine.clock.ClockEvent.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Situations from the law, reckoned by hand on a wall calendar; docs/law pages 01 to 03, 08 and 10 tell most of them. */
class ClockTest {
    private static final WorkingCalendar CHINA = PublishedCalendars.CHINA;
    private static final TimeLimit TWENTY = new TimeLimit(20, WORKING_DAYS, ACCEPTANCE);

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Reading read(TimeLimit limit, String asOf, ClockEvent... events) {
        var result = Clock.read(CHINA, limit, List.of(events), day(asOf), LightPolicy.USUAL);
        assertThat(result.problems()).isEmpty();
        return result.reading().orElseThrow();
    }

    private static Accepted accepted(String on) {
        return new Accepted(day(on));
    }

    private static Suspended suspended(String on, String reason) {
        return new Suspended(day(on), reason, reason);
    }

    private static Resumed resumed(String on, String key) {
        return new Resumed(day(on), key);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,20,WORKING_DAYS,2026-03-30", "2026-02-13,5,WORKING_DAYS,2026-02-27",
        "2020-09-25,10,WORKING_DAYS,2020-10-15", "2020-01-19,20,WORKING_DAYS,2020-02-24",
        "2020-01-22,7,WORKING_DAYS,2020-02-10", "2026-03-02,45,WORKING_DAYS,2026-05-08",
        "2026-09-18,5,WORKING_DAYS,2026-09-24", "2026-09-30,3,WORKING_DAYS,2026-10-10",
        "2026-03-02,60,CALENDAR_DAYS,2026-05-06", "2026-03-02,30,CALENDAR_DAYS,2026-04-01",
        "2026-09-03,30,CALENDAR_DAYS,2026-10-08", "2026-04-24,10,CALENDAR_DAYS,2026-05-06",
        // ends on a worked Saturday: no roll; on a plain Saturday: Monday; on a Sunday worked for new year: no roll
        "2026-02-07,7,CALENDAR_DAYS,2026-02-14", "2026-03-07,7,CALENDAR_DAYS,2026-03-16",
        "2025-12-25,10,CALENDAR_DAYS,2026-01-04",
        // the fifteenth day is the first of the Spring Festival of 2024, which lasted from the 10th to the 17th
        "2024-01-26,15,CALENDAR_DAYS,2024-02-18",
        // 29 February counts
        "2024-02-19,10,CALENDAR_DAYS,2024-02-29", "2024-02-19,9,WORKING_DAYS,2024-03-01"})
    void a_plain_limit_ends_on(LocalDate start, int amount, DayUnit unit, LocalDate due) {
        var answer = Clock.due(CHINA, start, amount, unit).due().orElseThrow();
        assertThat(answer.due()).isEqualTo(due);
        assertThat(answer.provisional()).isFalse();
    }

    @Test
    void a_due_day_explains_itself_with_clauses() {
        var answer = Clock.due(CHINA, day("2026-02-13"), 5, WORKING_DAYS).due().orElseThrow();
        assertThat(answer.explanation()).extracting(line -> line.text() + line.clause()).containsExactly(
            "2026年2月13日当日不计，自次日起算。《民法典》第201条",
            "时限 5 个工作日，数到 2026年2月27日。《行政许可法》第82条",
            "从起算到届满，星期一至五放假 6 日不计，周末调休上班 1 日计入。《全国年节及纪念日放假办法》");
    }

    @Test
    void a_due_day_in_an_unpublished_year_is_provisional_and_says_so() {
        var reading = read(TWENTY, "2026-12-20", accepted("2026-12-10"));
        assertThat(reading.due()).isEqualTo("2027-01-07");
        assertThat(reading.provisional()).isTrue();
        assertThat(reading.explanation()).last().extracting(Line::text).asString().contains("已公布到 2026 年", "暂定");
    }

    @Test
    void twenty_days_from_acceptance_run_out_at_the_end_of_the_last_day() {
        assertThat(read(TWENTY, "2026-03-02", accepted("2026-03-02")))
            .extracting(Reading::elapsed, Reading::remaining, Reading::light, Reading::state)
            .containsExactly(0, 20, Light.GREEN, ClockState.RUNNING);
        assertThat(read(TWENTY, "2026-03-23", accepted("2026-03-02")))
            .extracting(Reading::elapsed, Reading::remaining, Reading::light).containsExactly(15, 5, Light.GREEN);
        assertThat(read(TWENTY, "2026-03-24", accepted("2026-03-02")))
            .extracting(Reading::remaining, Reading::light).containsExactly(4, Light.YELLOW);
        assertThat(read(TWENTY, "2026-03-30", accepted("2026-03-02")))
            .extracting(Reading::remaining, Reading::light, Reading::overdue).containsExactly(0, Light.YELLOW, false);
        assertThat(read(TWENTY, "2026-03-31", accepted("2026-03-02")))
            .extracting(Reading::remaining, Reading::light, Reading::overdue).containsExactly(-1, Light.RED, true);
    }

    @Test
    void the_weekend_after_the_due_day_is_already_too_late() {
        var fiveDays = new TimeLimit(5, WORKING_DAYS, ACCEPTANCE);
        assertThat(read(fiveDays, "2026-03-14", accepted("2026-03-06")))
            .extracting(Reading::due, Reading::remaining, Reading::overdue, Reading::light)
            .containsExactly(day("2026-03-13"), 0, true, Light.RED);
    }

    @Test
    void the_thresholds_of_yellow_are_data() {
        var early = new LightPolicy(10, 0);
        var result = Clock.read(CHINA, TWENTY, List.of(accepted("2026-03-02")), day("2026-03-16"), early);
        assertThat(result.reading().orElseThrow().light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void calendar_days_before_a_long_holiday_warn_by_working_days() {
        var thirty = new TimeLimit(30, CALENDAR_DAYS, RECEIPT);
        var reading = read(thirty, "2026-09-30", new Received(day("2026-09-03")));
        assertThat(reading).extracting(Reading::due, Reading::remaining, Reading::light)
            .containsExactly(day("2026-10-08"), 8, Light.YELLOW);
    }

    @Test
    void a_suspension_of_three_working_days_moves_the_due_day_by_three() {
        var reading = read(TWENTY, "2026-03-16", accepted("2026-03-02"), suspended("2026-03-10", "专家评审"),
            resumed("2026-03-13", "专家评审"));
        assertThat(reading).extracting(Reading::due, Reading::spanElapsed, Reading::elapsed, Reading::suspended,
            Reading::remaining).containsExactly(day("2026-04-02"), 10, 7, 3, 13);
        assertThat(reading.explanation()).extracting(Line::text)
            .contains("2026年3月10日停表（专家评审），2026年3月13日恢复，其间 3 个工作日不计，数到 2026年4月2日。");
    }

    @Test
    void overlapping_suspensions_count_once() {
        var reading = read(TWENTY, "2026-03-30", accepted("2026-03-02"), suspended("2026-03-10", "专家评审"),
            resumed("2026-03-13", "专家评审"), suspended("2026-03-12", "检测"), resumed("2026-03-18", "检测"));
        assertThat(reading.due()).isEqualTo("2026-04-08");
        assertThat(reading.suspended()).isEqualTo(6);
        assertThat(reading.explanation()).extracting(Line::text)
            .contains("2026年3月10日停表（专家评审、检测），2026年3月18日恢复，其间 6 个工作日不计，数到 2026年4月8日。");
    }

    @Test
    void a_suspension_without_a_key_is_ended_by_a_resumption_without_one() {
        var reading = read(TWENTY, "2026-03-30", accepted("2026-03-02"), new Suspended(day("2026-03-10"), "听证"),
            new Suspended(day("2026-03-11"), "鉴定"), new Resumed(day("2026-03-12")), new Resumed(day("2026-03-16")));
        assertThat(reading.suspended()).isEqualTo(4);
        assertThat(reading.due()).isEqualTo("2026-04-03");
    }

    @Test
    void a_suspension_over_a_weekend_only_costs_no_working_day() {
        assertThat(read(TWENTY, "2026-03-20", accepted("2026-03-02"), suspended("2026-03-13", "公示"),
            resumed("2026-03-15", "公示")).due()).isEqualTo("2026-03-30");
    }

    @Test
    void a_suspension_ended_the_day_it_began_costs_nothing() {
        assertThat(read(TWENTY, "2026-03-20", resumed("2026-03-10", "公示"), accepted("2026-03-02"),
            suspended("2026-03-10", "公示")).due()).isEqualTo("2026-03-30");
    }

    @Test
    void a_suspension_over_the_spring_festival_costs_only_its_working_days() {
        // excluded: Saturday the 14th (worked), 24 and 25 February; 15 to 23 are days off anyway. Counted: 3-6, 9-13,
        // 26-28 February (Saturday the 28th is worked), 2-6, 9-11 March
        var reading = read(TWENTY, "2026-03-02", accepted("2026-02-02"), suspended("2026-02-13", "检验"),
            resumed("2026-02-25", "检验"));
        assertThat(reading.suspended()).isEqualTo(3);
        assertThat(reading.due()).isEqualTo("2026-03-11");
    }

    @Test
    void suspended_calendar_days_move_a_calendar_day_limit_before_it_rolls() {
        var sixty = new TimeLimit(60, CALENDAR_DAYS, RECEIPT);
        var reading = read(sixty, "2026-03-20", new Received(day("2026-03-02")), suspended("2026-03-10", "技术评估"),
            resumed("2026-03-17", "技术评估"));
        assertThat(reading.due()).isEqualTo("2026-05-08");
        assertThat(reading.suspended()).isEqualTo(7);
    }

    @Test
    void an_end_that_would_roll_into_a_suspension_waits_for_it() {
        // the seventh day is Saturday the 14th; Monday the 16th to Wednesday the 18th are suspended
        var seven = new TimeLimit(7, CALENDAR_DAYS, RECEIPT);
        var reading = read(seven, "2026-03-18", new Received(day("2026-03-07")), suspended("2026-03-15", "鉴定"),
            resumed("2026-03-18", "鉴定"));
        assertThat(reading.due()).isEqualTo("2026-03-19");
    }

    @Test
    void an_open_suspension_is_reckoned_as_if_it_ended_today_and_says_so() {
        var reading = read(TWENTY, "2026-03-13", accepted("2026-03-02"), suspended("2026-03-10", "专家评审"));
        assertThat(reading).extracting(Reading::state, Reading::light, Reading::dueOpen, Reading::due)
            .containsExactly(ClockState.SUSPENDED, Light.GREY, true, day("2026-04-02"));
        assertThat(reading.explanation()).extracting(Line::text).contains(
            "2026年3月10日起停表（专家评审），尚未恢复，暂按 2026年3月13日 恢复推算，其间 3 个工作日不计，数到 2026年4月2日。");
    }

    @Test
    void a_suspension_after_the_limit_ran_out_mends_nothing() {
        var reading = read(TWENTY, "2026-04-08", accepted("2026-03-02"), suspended("2026-03-31", "听证"));
        assertThat(reading).extracting(Reading::due, Reading::dueOpen, Reading::light, Reading::state, Reading::remaining)
            .containsExactly(day("2026-03-30"), false, Light.RED, ClockState.SUSPENDED, -1);
    }

    @Test
    void an_extension_adds_days_to_the_limit() {
        assertThat(read(TWENTY, "2026-03-20", accepted("2026-03-02"), new Extended(day("2026-03-20"), 10)).due())
            .isEqualTo("2026-04-14");
        assertThat(read(TWENTY, "2026-03-20", accepted("2026-03-02"), new Extended(day("2026-03-20"), 10),
            suspended("2026-03-10", "专家评审"), resumed("2026-03-13", "专家评审")).due()).isEqualTo("2026-04-17");
        assertThat(read(new TimeLimit(45, WORKING_DAYS, ACCEPTANCE), "2026-05-08", accepted("2026-03-02"),
            new Extended(day("2026-05-08"), 15)).due()).isEqualTo("2026-05-28");
    }

    @Test
    void an_extension_of_a_calendar_day_limit_adds_calendar_days() {
        assertThat(read(new TimeLimit(30, CALENDAR_DAYS, RECEIPT), "2026-03-20", new Received(day("2026-03-02")),
            new Extended(day("2026-03-20"), 10)).due()).isEqualTo("2026-04-13");
    }

    @Test
    void before_the_fifth_working_day_silence_starts_nothing() {
        var reading = read(TWENTY, "2026-03-11", new Received(day("2026-03-04")));
        assertThat(reading).extracting(Reading::state, Reading::due, Reading::answerBy, Reading::light, Reading::remaining)
            .containsExactly(ClockState.NOT_STARTED, null, new Due(day("2026-03-11"), false), Light.GREY, 20);
    }

    @Test
    void five_working_days_over_the_spring_festival_are_two_weeks() {
        assertThat(read(TWENTY, "2026-02-12", new Received(day("2026-02-12"))).answerBy().on()).isEqualTo("2026-02-26");
    }

    @Test
    void after_the_fifth_working_day_silence_is_acceptance_from_the_day_of_receipt() {
        var reading = read(TWENTY, "2026-03-12", new Received(day("2026-03-04")));
        assertThat(reading).extracting(Reading::state, Reading::startedOn, Reading::due, Reading::elapsed)
            .containsExactly(ClockState.RUNNING, day("2026-03-04"), day("2026-04-01"), 6);
        assertThat(reading.explanation()).first().extracting(Line::clause).isEqualTo("《行政许可法》第32条第1款第4项");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06,2026-04-03", "2026-03-11,2026-04-09", "2026-03-16,2026-04-01"})
    void an_acceptance_within_five_days_counts_and_a_later_one_changes_nothing(String on, LocalDate due) {
        assertThat(read(TWENTY, "2026-03-20", new Received(day("2026-03-04")), accepted(on)).due()).isEqualTo(due);
    }

    @Test
    void a_correction_told_in_time_costs_the_authority_nothing() {
        var received = new Received(day("2026-03-04"));
        var notified = new CorrectionNotified(day("2026-03-11"));
        var completed = new CorrectionCompleted(day("2026-03-13"));
        assertThat(read(TWENTY, "2026-05-29", received, notified))
            .extracting(Reading::state, Reading::answerBy).containsExactly(ClockState.NOT_STARTED, null);
        assertThat(read(TWENTY, "2026-05-29", received, notified, completed).state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(read(TWENTY, "2026-03-20", received, notified, completed, accepted("2026-03-16")).due())
            .isEqualTo("2026-04-14");
    }

    @Test
    void a_correction_told_too_late_changes_nothing() {
        assertThat(read(TWENTY, "2026-03-20", new Received(day("2026-03-04")), new CorrectionNotified(day("2026-03-12")))
            .due()).isEqualTo("2026-04-01");
    }

    @Test
    void a_limit_from_receipt_starts_when_the_papers_came_or_were_completed() {
        var thirty = new TimeLimit(30, CALENDAR_DAYS, RECEIPT);
        var received = new Received(day("2026-03-02"));
        assertThat(read(thirty, "2026-03-02", received).due()).isEqualTo("2026-04-01");
        assertThat(read(thirty, "2026-03-12", received, new CorrectionNotified(day("2026-03-05"))).state())
            .isEqualTo(ClockState.NOT_STARTED);
        assertThat(read(thirty, "2026-03-12", received, new CorrectionNotified(day("2026-03-05")),
            new CorrectionCompleted(day("2026-03-10"))).due()).isEqualTo("2026-04-09");
        assertThat(read(thirty, "2026-03-20", received, new CorrectionNotified(day("2026-03-10")),
            new CorrectionCompleted(day("2026-03-17"))).startedOn()).isEqualTo("2026-03-02");
    }

    @Test
    void a_limit_from_an_event_heeds_only_that_event() {
        var filing = new TimeLimit(15, CALENDAR_DAYS, EVENT);
        assertThat(read(filing, "2026-06-20", new Received(day("2026-06-18"))).state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(read(filing, "2026-06-20", new Received(day("2026-06-18")), new Occurred(day("2026-06-10"))).due())
            .isEqualTo("2026-06-25");
    }

    @Test
    void a_decision_stops_the_clock_and_in_time_is_green() {
        var reading = read(TWENTY, "2026-09-01", accepted("2026-03-02"), new Decided(day("2026-03-24")));
        assertThat(reading).extracting(Reading::state, Reading::elapsed, Reading::remaining, Reading::light,
            Reading::stoppedOn).containsExactly(ClockState.STOPPED, 16, 4, Light.GREEN, day("2026-03-24"));
    }

    @Test
    void a_decision_on_the_due_day_is_in_time_and_one_the_day_after_is_not() {
        assertThat(read(TWENTY, "2026-04-30", accepted("2026-03-02"), new Decided(day("2026-03-30"))).light())
            .isEqualTo(Light.GREEN);
        assertThat(read(TWENTY, "2026-04-30", accepted("2026-03-02"), new Decided(day("2026-03-31"))))
            .extracting(Reading::light, Reading::remaining).containsExactly(Light.RED, -1);
    }

    @Test
    void declined_papers_never_start_a_clock() {
        var reading = read(TWENTY, "2026-04-30", new Received(day("2026-03-04")), new Declined(day("2026-03-09")));
        assertThat(reading).extracting(Reading::state, Reading::due, Reading::light)
            .containsExactly(ClockState.STOPPED, null, Light.GREY);
    }

    @Test
    void withdrawing_while_suspended_stops_the_clock() {
        var reading = read(TWENTY, "2026-09-01", accepted("2026-03-02"), suspended("2026-03-10", "检测"),
            new Withdrawn(day("2026-03-13")));
        assertThat(reading).extracting(Reading::state, Reading::suspended, Reading::dueOpen)
            .containsExactly(ClockState.STOPPED, 3, false);
    }

    @Test
    void after_an_amended_calendar_the_day_better_for_the_applicant_holds() {
        var announced = new java.util.ArrayList<>(CHINA.specialDays(2020));
        announced.remove(new CalendarDay(day("2020-01-31"), DayKind.HOLIDAY));
        announced.add(new CalendarDay(day("2020-02-01"), DayKind.SWAPPED));
        Due before = CHINA.amended(2020, announced).plus(day("2020-01-13"), 20);
        Due after = CHINA.plus(day("2020-01-13"), 20);

        var authority = Clock.amended(before, after, Obligor.AUTHORITY);
        assertThat(authority.original().on()).isEqualTo("2020-02-13");
        assertThat(authority.recomputed().on()).isEqualTo("2020-02-17");
        assertThat(authority.binding().on()).isEqualTo("2020-02-13");
        assertThat(authority.text()).isEqualTo(
            "历表改动前到期日是 2020年2月13日，改动后重算为 2020年2月17日；默认取对申请人有利的 2020年2月13日（推定，由主管部门决定）。");
        assertThat(Clock.amended(before, after, Obligor.APPLICANT).binding().on()).isEqualTo("2020-02-17");
        assertThat(Clock.amended(after, before, Obligor.AUTHORITY).binding().on()).isEqualTo("2020-02-13");
        assertThat(Clock.amended(after, after, Obligor.APPLICANT).text()).isEqualTo("历表改动后重算，到期日仍是 2020年2月17日。");
    }
}
