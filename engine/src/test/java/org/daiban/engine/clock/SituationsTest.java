package org.daiban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.DayKind;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.calendar.PublishedCalendars;
import org.daiban.engine.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The situations of {@code situations.csv}: what happened, and what the law makes of it. The expected days were reckoned by
 * walking the published calendars day by day, apart from this program; a row may be added by anybody who knows the law.
 */
class SituationsTest {

    private static final Map<String, DayUnit> UNITS = Map.of("工作日", DayUnit.WORKING_DAYS, "自然日", DayUnit.CALENDAR_DAYS);
    private static final Map<String, ClockStart> STARTS = Map.of(
        "受理", ClockStart.ACCEPTANCE, "收到", ClockStart.RECEIPT, "事件", ClockStart.EVENT);

    @ParameterizedTest(name = "{0} {2}：{6}")
    @CsvFileSource(resources = "situations.csv", numLinesToSkip = 1)
    void a_clock_shows_what_the_law_says(
        int number, String clause, String sentence, String limit, String events, LocalDate asOf, String expected) {
        String[] parts = limit.split(" ");
        TimeLimit read = new TimeLimit(Integer.parseInt(parts[0]), UNITS.get(parts[1]), STARTS.get(parts[2]));
        Told told = Told.of(events);
        var result = Clock.read(PublishedCalendars.CHINA, read, told.events, asOf, LightPolicy.USUAL);
        assertThat(result.problems()).as(sentence).isEmpty();
        Set<String> shown = shown(result.reading().orElseThrow());
        if (!told.changes.isEmpty()) {
            shown.addAll(amended(read, told, asOf, result.reading().orElseThrow()));
        }
        assertThat(shown).as(sentence).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void there_are_at_least_sixty_and_each_names_its_clause() throws Exception {
        try (var in = SituationsTest.class.getResourceAsStream("situations.csv")) {
            List<String> rows = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().skip(1).toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(60).allMatch(row -> row.split(",").length == 7);
            assertThat(rows).extracting(row -> row.split(",")[1]).allMatch(clause -> clause.matches(".*(\\d|放假办法).*"));
        }
    }

    private static Set<String> shown(Reading reading) {
        Set<String> shown = new LinkedHashSet<>();
        if (reading.startedOn() == null) {
            shown.add(reading.state() == ClockState.STOPPED ? "停止" : "未起算");
            if (reading.answerBy() != null) {
                shown.add("答复=" + reading.answerBy().on());
            }
            return shown;
        }
        shown.add("起算=" + reading.startedOn());
        shown.add("到期=" + reading.due());
        add(shown, "视为受理", reading.explanation().stream().anyMatch(line -> line.rule() == Rule.DEEMED_ACCEPTED));
        add(shown, "逾期", reading.overdue());
        add(shown, "停表", reading.state() == ClockState.SUSPENDED);
        add(shown, "暂定", reading.provisional());
        return shown;
    }

    private static void add(Set<String> shown, String word, boolean holds) {
        if (holds) {
            shown.add(word);
        }
    }

    private static Set<String> amended(TimeLimit limit, Told told, LocalDate asOf, Reading before) {
        int year = told.changes.get(0).date().getYear();
        List<CalendarDay> days = new ArrayList<>(PublishedCalendars.CHINA.specialDays(year));
        days.addAll(told.changes);
        WorkingCalendar changed = PublishedCalendars.CHINA.amended(year, days);
        Reading after = Clock.read(changed, limit, told.events, asOf, LightPolicy.USUAL).reading().orElseThrow();
        AmendedDue both = Clock.amended(new Due(before.due(), false),
            new Due(after.due(), false), Obligor.AUTHORITY);
        return Set.of("改历后=" + both.recomputed().on(), "取=" + both.binding().on());
    }

    /** What a row says happened. */
    private record Told(List<ClockEvent> events, List<CalendarDay> changes) {

        static Told of(String words) {
            Told told = new Told(new ArrayList<>(), new ArrayList<>());
            for (String word : words.split(" ")) {
                String[] pair = word.split("=");
                told.take(pair[0], pair[1]);
            }
            return told;
        }

        private void take(String what, String when) {
            switch (what) {
                case "停" -> suspended(when.split("\\.\\.", -1));
                case "延长" -> events.add(new ClockEvent.Extended(
                    LocalDate.parse(when.split("\\+")[0]), Integer.parseInt(when.split("\\+")[1])));
                case "改为放假" -> changes.add(new CalendarDay(LocalDate.parse(when), DayKind.HOLIDAY));
                case "改为上班" -> changes.add(new CalendarDay(LocalDate.parse(when), DayKind.SWAPPED));
                default -> events.add(plain(what, LocalDate.parse(when)));
            }
        }

        private void suspended(String[] ends) {
            String key = "第" + events.size() + "段";
            events.add(new ClockEvent.Suspended(LocalDate.parse(ends[0]), key, key));
            if (!ends[1].isEmpty()) {
                events.add(new ClockEvent.Resumed(LocalDate.parse(ends[1]), key));
            }
        }

        private static ClockEvent plain(String what, LocalDate on) {
            return switch (what) {
                case "收件" -> new ClockEvent.Received(on);
                case "告知" -> new ClockEvent.CorrectionNotified(on);
                case "补齐" -> new ClockEvent.CorrectionCompleted(on);
                case "受理" -> new ClockEvent.Accepted(on);
                case "事件" -> new ClockEvent.Occurred(on);
                case "办结" -> new ClockEvent.Decided(on);
                case "撤件" -> new ClockEvent.Withdrawn(on);
                case "不予受理" -> new ClockEvent.Declined(on);
                default -> throw new IllegalArgumentException(what);
            };
        }
    }
}
