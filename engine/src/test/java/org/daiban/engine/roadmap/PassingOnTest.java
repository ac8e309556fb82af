package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.engine.roadmap.TinyCity.row;

import java.util.List;
import org.daiban.engine.matter.Facts;
import org.junit.jupiter.api.Test;

class PassingOnTest {
    private static Roadmap plan(Facts facts, String[]... rows) {
        return TinyCity.planner(2, List.of(rows)).plan(TinyCity.request(facts));
    }

    private static final Facts NEITHER = Facts.none().with("f0", false).with("f1", false);

    @Test
    void what_is_not_needed_passes_its_own_prerequisites_on() {
        Roadmap plan = plan(NEITHER, row("A", "", "5W"), row("B", "A", "5W", "0"), row("C", "B", "5W"));
        assertThat(plan.matter("C").orElseThrow().after()).containsExactly("A");
        assertThat(plan.workingDays()).isEqualTo(10);
    }

    @Test
    void it_passes_them_on_through_several_that_are_not_needed() {
        Roadmap plan = plan(NEITHER, row("A", "", "5W"), row("B", "A", "5W", "0"), row("C", "B?", "5W", "1"),
                row("D", "C?", "5W"));
        assertThat(plan.matter("D").orElseThrow().after()).containsExactly("A");
        assertThat(plan.workingDays()).isEqualTo(10);
    }

    @Test
    void of_alternatives_the_needed_one_that_finishes_first_is_enough() {
        Roadmap plan = plan(NEITHER, row("A", "", "9W"), row("B", "", "4W"), row("C", "A|B", "3W"));
        assertThat(World.CALENDAR.count(World.START, plan.matter("C").orElseThrow().times().earliestStart())).isEqualTo(4);
        assertThat(plan.matter("C").orElseThrow().anyOf()).containsExactly(List.of("A", "B"));
    }

    @Test
    void an_alternative_that_is_not_needed_stands_aside_and_passes_nothing_on() {
        Roadmap plan = plan(NEITHER, row("X", "", "30W"), row("A", "X", "9W", "0"), row("B", "", "4W"), row("C", "A|B", "3W"));
        assertThat(plan.matter("C").orElseThrow().after()).containsExactly("B");
        assertThat(plan.matter("C").orElseThrow().times().slack()).isEqualTo(23);
    }

    @Test
    void alternatives_of_which_none_is_needed_pass_all_of_theirs_on() {
        Roadmap plan = plan(NEITHER, row("X", "", "6W"), row("Y", "", "8W"), row("A", "X", "9W", "0"),
                row("B", "Y", "4W", "1"), row("C", "A|B", "3W"));
        assertThat(plan.matter("C").orElseThrow().after()).containsExactly("X", "Y");
        assertThat(plan.workingDays()).isEqualTo(11);
    }

    @Test
    void what_is_not_decided_yet_is_not_scheduled_but_keeps_the_order() {
        Roadmap plan = plan(Facts.none(), row("A", "", "5W"), row("B", "A", "5W", "0"), row("C", "B", "5W"));
        assertThat(plan.unknown()).extracting(one -> one.matter().id()).contains("B");
        assertThat(plan.matter("C").orElseThrow().after()).containsExactly("A");
        assertThat(plan.nextQuestion()).contains("f0");
    }

    @Test
    void what_is_left_out_passes_on_too_and_keeps_its_reason() {
        Planner planner = TinyCity.planner(0, List.of(row("A", "", "5W"), row("B", "A", "5W"), row("C", "B", "5W")));
        Roadmap plan = planner.plan(TinyCity.request(Facts.none()).tailoring(Tailoring.none().leavingOut("B", "已有批复")));
        assertThat(plan.matter("C").orElseThrow().after()).containsExactly("A");
        assertThat(plan.notNeeded()).singleElement().satisfies(one -> {
            assertThat(one.leftOut()).isTrue();
            assertThat(one.because().get(0).sentence()).contains("已有批复");
        });
    }

    @Test
    void what_is_added_takes_its_place_in_the_order() {
        Planner planner = TinyCity.planner(1, List.of(row("A", "", "5W"), row("B", "A", "5W", "0"), row("C", "B", "5W")));
        Roadmap plan = planner.plan(TinyCity.request(Facts.none().with("f0", false))
                .tailoring(Tailoring.none().adding("B")));
        assertThat(plan.criticalPath()).containsExactly("A", "B", "C");
        assertThat(plan.matter("B").orElseThrow().because().get(0).sentence()).contains("代办人员增加");
    }
}
