package org.daiban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.Problem;
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
import org.junit.jupiter.api.Test;

/** Orders of events that cannot be, and numbers and dates that make no sense. */
class ClockProblemsTest {
    private static final TimeLimit TWENTY = new TimeLimit(20, DayUnit.WORKING_DAYS, ClockStart.ACCEPTANCE);

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static void refuses(List<ClockEvent> events, Problem... problems) {
        refuses(TWENTY, events, problems);
    }

    private static void refuses(TimeLimit limit, List<ClockEvent> events, Problem... problems) {
        var result = Clock.read(PublishedCalendars.CHINA, limit, events, march(31), LightPolicy.USUAL);
        assertThat(result.problems()).containsExactly(problems);
        assertThat(result.reading()).isEmpty();
    }

    private static Problem problem(int row, String column, String sentence) {
        return new Problem("events", row, column, sentence);
    }

    @Test
    void acceptance_before_receipt() {
        refuses(List.of(new Received(march(5)), new Accepted(march(4))),
            problem(2, "on", "受理的 2026-03-04 早于收到材料的 2026-03-05。"));
    }

    @Test
    void resumption_without_suspension() {
        refuses(List.of(new Accepted(march(2)), new Resumed(march(5))),
            problem(2, "on", "到 2026-03-05 没有正在进行的停表，不能登记结束。"));
    }

    @Test
    void resumption_of_something_else_than_is_suspended() {
        refuses(List.of(new Accepted(march(2)), new Suspended(march(3), "听证", "听证"), new Resumed(march(5), "检测")),
            problem(3, "on", "到 2026-03-05 没有正在进行的“检测”停表，不能登记结束。"));
    }

    @Test
    void the_same_procedure_begun_twice() {
        refuses(List.of(new Accepted(march(2)), new Suspended(march(3), "听证", "听证"), new Suspended(march(5), "", "听证")),
            problem(3, "key", "“听证”已经开始停表，还没有结束，不能再次开始。"));
    }

    @Test
    void anything_after_the_decision() {
        refuses(List.of(new Accepted(march(2)), new Decided(march(10)), new Suspended(march(11), ""), new Decided(march(12))),
            problem(3, "on", "2026-03-10 已经办结，其后（2026-03-11）不能再有办理记录。"),
            problem(4, "on", "2026-03-10 已经办结，其后（2026-03-12）不能再有办理记录。"));
    }

    @Test
    void a_decision_while_suspended() {
        refuses(List.of(new Accepted(march(2)), new Suspended(march(3), "听证"), new Decided(march(10))),
            problem(3, "on", "2026-03-03 开始的停表还没有结束，请先登记结束，再登记办结（《行政许可法》第45条）。"));
    }

    @Test
    void a_second_correction_notice() {
        refuses(List.of(new Received(march(2)), new CorrectionNotified(march(4)), new CorrectionNotified(march(5))),
            problem(3, "type", "已于 2026-03-04 发出补正告知。需要补正的内容应当一次告知，不能再发一份（《行政许可法》第32条第1款第4项）。"));
    }

    @Test
    void a_correction_without_papers_or_notice_or_after_acceptance() {
        refuses(List.of(new CorrectionNotified(march(4))),
            problem(1, "on", "到 2026-03-04 还没有收件，不能登记补正告知（《行政许可法》第32条）。"));
        refuses(List.of(new Received(march(2)), new CorrectionCompleted(march(4))),
            problem(2, "on", "到 2026-03-04 没有等待补正的告知，不能登记补正收齐。"));
        refuses(List.of(new Received(march(2)), new Accepted(march(3)), new CorrectionNotified(march(4))),
            problem(3, "on", "本办件已于 2026-03-03 受理，补正告知只能在受理以前发出（《行政许可法》第32条第1款第4项）。"));
        refuses(List.of(new Received(march(2)), new CorrectionNotified(march(3)), new Accepted(march(4)),
                new CorrectionCompleted(march(5))),
            problem(4, "on", "补正齐全的 2026-03-05 晚于受理的 2026-03-04；受理以后补交的材料请按容缺受理登记。"));
    }

    @Test
    void a_second_extension_and_one_after_the_limit_ran_out() {
        refuses(List.of(new Accepted(march(2)), new Extended(march(10), 10), new Extended(march(11), 5)),
            problem(3, "type", "已于 2026-03-10 延长，不能再次延长（《行政许可法》第42条只写一次）。"));
        refuses(List.of(new Accepted(march(2)), new Extended(march(31), 10)),
            problem(2, "on", "时限已于 2026-03-30 届满，届满以后（2026-03-31）不能延长（《行政许可法》第42条；推定）。"));
    }

    @Test
    void acts_on_a_clock_that_has_not_started() {
        refuses(List.of(new Received(march(27)), new Suspended(march(28), ""), new Extended(march(29), 3), new Decided(march(31))),
            problem(4, "on", "2026-03-28 开始的停表还没有结束，请先登记结束，再登记办结（《行政许可法》第45条）。"));
        refuses(List.of(new Received(march(27)), new Extended(march(29), 3), new Decided(march(31))),
            problem(2, "on", "2026-03-29 延长，可是时限还没有起算（没有受理），请先登记受理。"),
            problem(3, "on", "2026-03-31 办结，可是时限还没有起算（没有受理），请先登记受理。"));
        refuses(List.of(new Accepted(march(10)), new Suspended(march(5), ""), new Extended(march(6), 3)),
            problem(2, "on", "停表的 2026-03-05 早于起算的 2026-03-10，起算以前没有时限可停。"),
            problem(3, "on", "延长的 2026-03-06 早于起算的 2026-03-10，起算以前没有时限可延长。"));
    }

    @Test
    void declining_what_is_accepted() {
        refuses(List.of(new Accepted(march(2)), new Declined(march(4))),
            problem(2, "type", "本办件已于 2026-03-02 受理，不能再登记不予受理；不予许可的请登记办结（《行政许可法》第32条）。"));
    }

    @Test
    void things_recorded_twice() {
        refuses(List.of(new Received(march(2)), new Received(march(3)), new Accepted(march(4)), new Accepted(march(5))),
            problem(2, "type", "收到材料已经记在 2026-03-02，只能记一次。"),
            problem(4, "type", "受理已经记在 2026-03-04，只能记一次。"));
    }

    @Test
    void dates_that_have_not_come_or_cannot_be_reckoned() {
        refuses(List.of(new Accepted(LocalDate.of(2026, 4, 1)), new Received(LocalDate.MAX), new Received(LocalDate.of(2016, 12, 31))),
            problem(1, "on", "日期 2026-04-01 在读数日 2026-03-31 之后；没有发生的事不能登记。"),
            problem(2, "on", "+999999999-12-31 晚于 2200 年，请检查年份。"),
            problem(3, "on", "2016-12-31 早于日历的第一年 2017，不能计算。"));
    }

    @Test
    void limits_and_extensions_out_of_range() {
        for (int amount : new int[] {0, -5, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            refuses(new TimeLimit(amount, DayUnit.CALENDAR_DAYS, ClockStart.RECEIPT), List.of(),
                new Problem("limit", 0, "amount", "时限须是 1 到 999 的整数，现在是 " + amount + "。"));
            refuses(List.of(new Accepted(march(2)), new Extended(march(3), amount)),
                problem(2, "amount", "延长的天数须是 1 到 999 的整数，现在是 " + amount + "。"));
            assertThat(Clock.due(PublishedCalendars.CHINA, LocalDate.MIN, amount, DayUnit.WORKING_DAYS).problems()).hasSize(2);
        }
    }
}
