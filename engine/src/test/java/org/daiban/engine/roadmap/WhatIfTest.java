package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.engine.roadmap.TinyCity.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Facts;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static Roadmap factory(Choice choice, Tailoring tailoring) {
        return World.PLANNER.plan(World.request(World.factory()).choices(Set.of(choice)).tailoring(tailoring));
    }

    @Test
    void preparation_comes_before_the_start() {
        Planner planner = TinyCity.planner(0, List.of(row("A", "", "5W"), row("B", "A", "5W")));
        Roadmap plan = planner.plan(TinyCity.request(Facts.none()).tailoring(Tailoring.none().preparingEach(2).preparing("B", 4)));
        assertThat(plan.workingDays()).isEqualTo(2 + 5 + 4 + 5);
    }

    @Test
    void a_plan_without_any_preparation_says_that_it_counts_none() {
        assertThat(World.plan(World.factory()).remarks()).anyMatch(remark -> remark.contains("没有计入项目单位设计、招标和准备材料的时间"));
        assertThat(World.PLANNER.plan(World.request(World.factory()).tailoring(Tailoring.none().preparing("C05", 35)))
                .remarks()).noneMatch(remark -> remark.contains("没有计入"));
    }

    @Test
    void with_conditional_acceptance_preparation_runs_beside_the_handling() {
        Tailoring slow = Tailoring.none().preparing("B02", 6);
        PlannedMatter permit = factory(Choice.CONDITIONAL_ACCEPTANCE, slow).matter("B02").orElseThrow();
        assertThat(World.CALENDAR.count(permit.times().earliestStart(), permit.times().earliestFinish())).isEqualTo(8);
        assertThat(permit.remarks()).anyMatch(remark -> remark.contains("容缺受理") && remark.contains("待核定"));
        Tailoring slower = Tailoring.none().preparing("B02", 11);
        permit = factory(Choice.CONDITIONAL_ACCEPTANCE, slower).matter("B02").orElseThrow();
        assertThat(World.CALENDAR.count(permit.times().earliestStart(), permit.times().earliestFinish()))
                .as("it is not done before the owed papers are").isEqualTo(11);
    }

    @Test
    void an_undertaking_is_decided_on_the_day_of_application() {
        PlannedMatter soil = factory(Choice.UNDERTAKING, Tailoring.none()).matter("P04").orElseThrow();
        assertThat(soil.duration().basis()).isEqualTo(DurationBasis.UNDERTAKING);
        assertThat(soil.duration().unconfirmed()).isTrue();
        assertThat(soil.times().earliestFinish()).isEqualTo(soil.times().earliestStart());
    }

    @Test
    void land_with_its_plan_drops_the_review_and_joins_two_stages() {
        Roadmap plan = factory(Choice.PLAN_WITH_LAND, Tailoring.none());
        assertThat(plan.matter("B01")).isEmpty();
        assertThat(plan.total().promised().orElseThrow().workingDays()).isEqualTo(45);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void land_with_its_plan_is_refused_where_land_is_not_granted() {
        Roadmap plan = World.PLANNER.plan(World.request(World.rebuild()).choices(Set.of(Choice.PLAN_WITH_LAND)));
        assertThat(plan.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("只用于出让土地"));
        assertThat(plan.matter("B01")).isPresent();
    }

    @Test
    void a_tailored_construction_period_moves_the_acceptance() {
        Roadmap plan = World.PLANNER.plan(World.request(World.factory())
                .tailoring(Tailoring.none().lasting(Construction.ID, 100)));
        assertThat(plan.construction().orElseThrow().basis()).isEqualTo(DurationBasis.TAILORED);
        assertThat(plan.workingDays()).isEqualTo(World.plan(World.factory()).workingDays() - 140);
    }

    @Test
    void a_start_on_a_holiday_begins_on_the_next_working_day() {
        Roadmap plan = World.PLANNER.plan(World.request(World.factory()).start(LocalDate.of(2026, 2, 15)));
        assertThat(plan.start()).isEqualTo(World.CALENDAR.next(LocalDate.of(2026, 2, 15)))
                .isAfter(LocalDate.of(2026, 2, 20));
    }

    @Test
    void everything_that_cannot_be_meant_is_told_at_once_and_the_rest_is_planned() {
        Tailoring odd = Tailoring.none().adding("Q77").leavingOut("B06", " ").lasting("B02", -1).preparing("C01", 99999)
                .leavingOut(Construction.ID, "不施工").preparingEach(-5);
        Progress impossible = new Progress(World.START, List.of(
                Actual.done("A01", World.START, World.START.minusDays(1)), Actual.running("X", World.START, null)));
        Roadmap plan = World.PLANNER.plan(World.request(World.factory()).start(LocalDate.of(9999, 1, 1)).tailoring(odd)
                .progress(impossible));
        assertThat(plan.problems()).extracting(Problem::column).contains("start", "tailoring", "tailoring/leftOut/B06",
                "tailoring/workingDays/B02", "tailoring/preparation/C01", "tailoring/defaultPreparation",
                "progress/A01", "progress/X");
        assertThat(World.needed(plan)).isEqualTo(World.needed(World.plan(World.factory())));
    }
}
