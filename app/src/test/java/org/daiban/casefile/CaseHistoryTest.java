package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.casefile.Story.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Corrected;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.Declined;
import org.daiban.casefile.Happening.Delivered;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.Occurred;
import org.daiban.casefile.Happening.OwedSupplied;
import org.daiban.casefile.Happening.PapersReady;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.casefile.Happening.Received;
import org.daiban.casefile.Happening.Submitted;
import org.daiban.casefile.Happening.Withdrawn;
import org.daiban.engine.clock.Light;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.matter.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseHistoryTest {

    @Test
    void the_turn_goes_from_owner_to_window_to_the_approval_system_to_the_unit_and_back_to_the_window() {
        Story story = Story.of("A06");
        assertThat(story.history.turn()).isEqualTo(Turn.OWNER);
        story = story.then("2026-03-02", new PapersReady());
        assertThat(story.history.turn()).isEqualTo(Turn.WINDOW);
        story = story.then("2026-03-03", new Submitted(Doer.OFFICER));
        assertThat(story.history.turn()).isEqualTo(Turn.APPROVAL_SYSTEM);
        story = story.then("2026-03-04", new Received(null));
        assertThat(story.history.turn()).isEqualTo(Turn.UNIT);
        story = story.then("2026-03-06", new CorrectionNotified(List.of("宗地图")));
        assertThat(story.history.turn()).isEqualTo(Turn.OWNER);
        story = story.then("2026-03-09", new Corrected(Doer.OFFICER));
        assertThat(story.history.turn()).isEqualTo(Turn.UNIT);
        story = story.then("2026-03-10", Accepted.plainly()).then("2026-03-12", new Decided(Decision.GRANTED, "", "", ""));
        assertThat(story.history.turn()).isEqualTo(Turn.WINDOW);
        story = story.then("2026-03-13", new Delivered(Doer.OFFICER));
        assertThat(story.history.turn()).isEqualTo(Turn.NOBODY);
        assertThat(story.history.turns(day("2026-02-27"))).containsExactly(
                new TurnSpan(Turn.OWNER, day("2026-02-27"), day("2026-03-02")),
                new TurnSpan(Turn.WINDOW, day("2026-03-02"), day("2026-03-03")),
                new TurnSpan(Turn.APPROVAL_SYSTEM, day("2026-03-03"), day("2026-03-04")),
                new TurnSpan(Turn.UNIT, day("2026-03-04"), day("2026-03-06")),
                new TurnSpan(Turn.OWNER, day("2026-03-06"), day("2026-03-09")),
                new TurnSpan(Turn.UNIT, day("2026-03-09"), day("2026-03-12")),
                new TurnSpan(Turn.WINDOW, day("2026-03-12"), day("2026-03-13")),
                new TurnSpan(Turn.NOBODY, day("2026-03-13"), null));
    }

    @Test
    void papers_owed_after_a_conditional_acceptance_are_the_owners_turn_until_they_are_in() {
        Story owing = Story.of("A06").then("2026-03-02", new Received(Doer.OWNER))
                .then("2026-03-02", new Accepted(true, List.of("宗地图"), day("2026-03-10"), null));
        assertThat(owing.history.turn()).isEqualTo(Turn.OWNER);
        assertThat(owing.then("2026-03-04", new OwedSupplied(Doer.OWNER)).history.turn()).isEqualTo(Turn.UNIT);
    }

    @Test
    void promised_and_statutory_limits_are_read_apart_and_the_promise_governs() {
        Story accepted = Story.of("A06").then("2026-03-02", new Received(Doer.OWNER)).then("2026-03-02", Accepted.plainly());
        assertThat(due(accepted, Limits.PROMISED)).isEqualTo(day("2026-03-12"));
        assertThat(due(accepted, Limits.STATUTORY)).isEqualTo(day("2026-03-30"));
        assertThat(accepted.standing("2026-03-10").text()).isEqualTo("黄 · 剩 2 个工作日");
        assertThat(accepted.standing("2026-03-12").text()).isEqualTo("黄 · 今天到期");
        assertThat(accepted.standing("2026-03-13").text()).isEqualTo("红 · 超期 1 个工作日");
        assertThat(accepted.standing("2026-03-13").unconfirmed()).isTrue();
    }

    @Test
    void an_extension_after_a_broken_promise_moves_the_statutory_day_and_leaves_the_promise_broken() {
        Story late = Story.of("A06").then("2026-03-02", new Received(Doer.OWNER)).then("2026-03-02", Accepted.plainly())
                .then("2026-03-20", new Extended(10, "陈局长", "情况复杂"));
        assertThat(due(late, Limits.PROMISED)).isEqualTo(day("2026-03-12"));
        assertThat(due(late, Limits.STATUTORY)).isEqualTo(day("2026-04-14"));
    }

    @Test
    void a_suspended_clock_is_grey_and_says_so() {
        Story reviewing = Story.of("A06").then("2026-03-02", new Received(Doer.OWNER)).then("2026-03-02", Accepted.plainly())
                .then("2026-03-05", new ProcedureBegun(ProcedureKind.EXPERT_REVIEW, day("2026-03-05"), ""));
        assertThat(reviewing.standing("2026-03-20").light()).isEqualTo(Light.GREY);
        assertThat(reviewing.standing("2026-03-20").text()).isEqualTo("灰 · 停表中，剩 5 个工作日");
    }

    @Test
    void what_has_no_clock_says_why() {
        assertThat(Story.of("A01").standing("2026-03-02").text()).isEqualTo("灰 · 即办");
        assertThat(Story.of("A14").standing("2026-03-02").text()).isEqualTo("灰 · 不计时限");
        assertThat(Story.of("C07").standing("2026-03-02").text()).isEqualTo("灰 · 并入 C06，随其办结");
        assertThat(Story.of("A01").clock.whyNone(Limits.PROMISED)).contains("即办");
        assertThat(Story.of("D09").clock.whyNone(Limits.STATUTORY)).contains("倒推期限");
        assertThat(Story.of("D09").clock.limit(Limits.STATUTORY)).isEmpty();
    }

    @Test
    void a_merged_matter_is_not_measured_by_a_limit_of_its_own() {
        Story old = Story.of("D03").then("2026-01-05", new Received(Doer.OWNER)).then("2026-01-05", Accepted.plainly());
        assertThat(old.standing("2026-12-01")).isEqualTo(new Standing(Light.GREY, "灰 · 并入 D02，随其办结", null, null, false, false, ""));
        assertThat(old.clock.whyNone(Limits.STATUTORY)).isEqualTo("并入 D02 办理，随其办结，不另计时限。");
        assertThat(old.then("2026-12-02", decided()).standing("2026-12-02").text()).isEqualTo("灰 · 已办结");
    }

    @Test
    void what_is_handled_at_once_is_green_when_decided_on_the_day_and_grey_when_later() {
        Story received = Story.of("A01").then("2026-03-02", new Received(Doer.OWNER)).then("2026-03-02", Accepted.plainly());
        assertThat(received.then("2026-03-02", decided()).standing("2026-03-20").text()).isEqualTo("绿 · 当日办结");
        assertThat(received.then("2026-03-03", decided()).standing("2026-03-20").text()).isEqualTo("灰 · 已办结");
        Story uponPromise = Story.of("P05").then("2026-03-02", new Received(Doer.OWNER)).then("2026-03-04", Accepted.plainly());
        Story untold = Story.of("D11").then("2026-03-02", new Received(Doer.OWNER)).then("2026-03-02", Accepted.plainly());
        assertThat(untold.then("2026-03-02", decided()).standing("2026-03-20").text()).isEqualTo("绿 · 当日办结");
        assertThat(uponPromise.then("2026-03-04", decided()).standing("2026-03-20").light()).isEqualTo(Light.GREEN);
    }

    @Test
    void a_withdrawn_or_declined_case_file_is_grey_whenever_it_ended() {
        Story received = Story.of("A06").then("2026-03-02", new Received(Doer.OWNER));
        Story accepted = received.then("2026-03-02", Accepted.plainly());
        for (String on : List.of("2026-03-09", "2026-03-27")) {
            assertThat(accepted.then(on, new Withdrawn(Doer.OWNER, "改方案")).standing("2026-04-20"))
                    .isEqualTo(new Standing(Light.GREY, "灰 · 已撤件", null, null, false, false, ""));
        }
        assertThat(received.then("2026-03-03", new Declined("不属于职权")).standing("2026-04-20").text()).isEqualTo("灰 · 不予受理");
    }

    private static Decided decided() {
        return new Decided(Decision.GRANTED, "", "", "");
    }

    @Test
    void an_owners_duty_runs_from_the_outside_event_until_the_papers_are_in() {
        Story awarded = Story.of("C05").then("2026-03-02", new Occurred("确定中标人"));
        assertThat(awarded.standing("2026-03-03").due()).isEqualTo(day("2026-03-17"));
        Story reported = awarded.then("2026-03-10", new Received(Doer.OWNER));
        assertThat(reported.standing("2026-03-20").text()).isEqualTo("绿 · 已报送，早 7 个自然日");
    }

    @Test
    void silence_past_the_fifth_working_day_starts_the_clock_from_the_receipt() {
        Story silent = Story.of("A06").then("2026-03-04", new Received(Doer.OWNER));
        assertThat(silent.standing("2026-03-11").text()).isEqualTo("灰 · 未起算，2026年3月11日以前应答复");
        assertThat(silent.standing("2026-03-12").due()).isEqualTo(day("2026-03-16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A06", "A01", "C05", "C06", "C07", "D09", "P01", "P04", "P16", "A04"})
    void no_sequence_of_events_leads_to_an_impossible_state(String matter) {
        for (long seed = 0; seed < 60; seed++) {
            walk(matter, new Random(seed));
        }
    }

    private static void walk(String matter, Random random) {
        Story story = Story.of(matter);
        LocalDate today = day("2026-01-05");
        for (int step = 0; step < 25; step++) {
            today = today.plusDays(random.nextInt(6));
            NewEvent event = NewEvent.pushed(any(random, today), today.minusDays(random.nextInt(3)));
            List<EventKind> possible = CaseRules.possible(story.history, story.clock, event.on());
            boolean allowed = story.refusals(event, today).isEmpty();
            if (allowed) {
                assertThat(possible).contains(event.what().kind());
                story = story.then(event);
            }
            possibleOrNot(story, today);
        }
    }

    private static void possibleOrNot(Story story, LocalDate today) {
        CaseHistory history = story.history;
        boolean decided = history.has(EventKind.DECIDED);
        assertThat(history.has(EventKind.DELIVERED) && !decided).isFalse();
        assertThat(decided && history.has(EventKind.WITHDRAWN)).isFalse();
        assertThat(history.has(EventKind.ACCEPTED) && history.has(EventKind.DECLINED)).isFalse();
        assertThat(history.has(EventKind.ACCEPTED) && !history.has(EventKind.RECEIVED)).isFalse();
        assertThat(decided && !history.open().isEmpty()).isFalse();
        assertThat(history.state().closed()).isEqualTo(history.turn() == Turn.NOBODY);
        assertThat(CaseRules.possible(history, story.clock, today).isEmpty()).isEqualTo(history.state().closed());
        for (Limits which : Limits.values()) {
            assertThat(story.clock.read(which, history, today).isPresent()).as("%s of %s", which, told(history))
                    .isEqualTo(story.clock.limit(which).isPresent());
        }
        agreesWithItsOutlook(story, today);
    }

    /** The list's filter finds what the list shows, today and on every day to come if nothing more happens. */
    private static void agreesWithItsOutlook(Story story, LocalDate today) {
        Outlook outlook = Outlook.of(story.clock, story.history, today);
        for (int days = 0; days < 40; days++) {
            LocalDate day = today.plusDays(days);
            Light shown = Standings.of(story.clock, story.history, day).light();
            assertThat(outlook.on(day)).as("%s on %s after %s", outlook, day, told(story.history)).isEqualTo(shown);
        }
    }

    private static List<String> told(CaseHistory history) {
        return history.events().stream().map(event -> event.kind() + " " + event.on()).toList();
    }

    private static Happening any(Random random, LocalDate today) {
        ProcedureKind kind = ProcedureKind.values()[random.nextInt(3)];
        return switch (EventKind.values()[random.nextInt(EventKind.values().length)]) {
            case PAPERS_READY -> new PapersReady();
            case SUBMITTED -> new Submitted(Doer.OWNER);
            case RECEIVED -> new Received(Doer.OWNER);
            case CORRECTION_NOTIFIED -> new CorrectionNotified(List.of("宗地图"));
            case CORRECTED -> new Corrected(Doer.OWNER);
            case ACCEPTED -> random.nextBoolean() ? Accepted.plainly()
                    : new Accepted(true, List.of("宗地图"), today.plusDays(20), null);
            case OWED_SUPPLIED -> new OwedSupplied(Doer.OWNER);
            case DECLINED -> random.nextInt(4) == 0 ? new Declined("不属于职权") : new PapersReady();
            case OCCURRED -> new Occurred("竣工验收合格");
            case PROCEDURE_BEGUN -> new ProcedureBegun(kind, null, "");
            case PROCEDURE_ENDED -> new ProcedureEnded(kind);
            case EXTENDED -> new Extended(5, "陈局长", "情况复杂");
            case DECIDED -> new Decided(Decision.values()[random.nextInt(3)], "", "理由", "超期理由");
            case DELIVERED -> new Delivered(Doer.OWNER);
            case WITHDRAWN -> random.nextInt(4) == 0 ? new Withdrawn(Doer.OWNER, "") : new Received(Doer.OWNER);
        };
    }

    private static LocalDate due(Story story, Limits which) {
        return story.clock.read(which, story.history, story.history.latest().orElseThrow().on()).map(Reading::due).orElseThrow();
    }
}
