package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.engine.roadmap.TinyCity.row;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.matter.Facts;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Planner PLANNER = TinyCity.planner(0, List.of(row("A", "", "5W"), row("B", "A", "5W")));

    private static Roadmap plan(LocalDate asOf, Actual... actuals) {
        return PLANNER.plan(TinyCity.request(Facts.none()).progress(new Progress(asOf, List.of(actuals))));
    }

    @Test
    void what_is_done_stays_where_it_was_and_the_rest_follows() {
        Roadmap plan = plan(MONDAY.plusDays(3), Actual.done("A", MONDAY, MONDAY.plusDays(2)));
        assertThat(plan.matter("A").orElseThrow().state()).isEqualTo(PlannedState.DONE);
        assertThat(plan.matter("B").orElseThrow().times().earliestStart()).isEqualTo(MONDAY.plusDays(3));
        assertThat(plan.finish()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void what_has_not_started_does_not_start_in_the_past() {
        assertThat(plan(MONDAY.plusDays(7)).matter("A").orElseThrow().times().earliestStart()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void what_is_running_ends_when_its_own_clock_is_due() {
        Roadmap plan = plan(MONDAY.plusDays(1), Actual.running("A", MONDAY, LocalDate.of(2026, 3, 18)));
        assertThat(plan.matter("B").orElseThrow().times().earliestStart()).isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void what_is_overdue_is_expected_on_the_next_working_day() {
        Roadmap plan = plan(LocalDate.of(2026, 3, 13), Actual.running("A", MONDAY, null));
        assertThat(plan.matter("A").orElseThrow().state()).isEqualTo(PlannedState.OVERDUE);
        assertThat(plan.matter("A").orElseThrow().times().earliestFinish()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(plan.matter("A").orElseThrow().remarks()).anyMatch(remark -> remark.contains("已经超过到期日"));
    }

    @Test
    void an_open_suspension_of_three_days_moves_the_end_by_three_and_is_not_handling_time() {
        Pause open = new Pause(MONDAY.plusDays(1), null);
        Roadmap plan = plan(MONDAY.plusDays(4), new Actual("A", MONDAY, null, null, List.of(open)));
        assertThat(plan.matter("A").orElseThrow().state()).isEqualTo(PlannedState.SUSPENDED);
        assertThat(plan.matter("A").orElseThrow().times().earliestFinish()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(plan.total().approvalWorkingDays()).isEqualTo(10);
        assertThat(plan.total().suspendedWorkingDays()).isEqualTo(3);
    }

    @Test
    void overlapping_suspensions_count_once() {
        List<Pause> pauses = List.of(new Pause(MONDAY, MONDAY.plusDays(2)), new Pause(MONDAY.plusDays(1), MONDAY.plusDays(3)));
        Roadmap plan = plan(MONDAY.plusDays(4), new Actual("A", MONDAY, null, null, pauses));
        assertThat(plan.matter("A").orElseThrow().times().earliestFinish()).isEqualTo(LocalDate.of(2026, 3, 12));
    }
}
