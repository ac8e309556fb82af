package org.daiban.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.roadmap.Actual;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.DurationBasis;
import org.daiban.engine.roadmap.PlannedState;
import org.daiban.engine.roadmap.Progress;
import org.daiban.engine.roadmap.Times;
import org.junit.jupiter.api.Test;

class BuildingTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final Construction CONSTRUCTION = new Construction(110, DurationBasis.ASSUMED, "",
            new Times(ON, ON, ON, ON, 0, true), PlannedState.PLANNED, List.of("C06", "P12"), List.of("D01", "D10"));

    @Test
    void it_has_not_begun_while_a_permit_is_missing() {
        assertThat(seen(Actual.done("C06", ON, ON.plusDays(3)))).isEmpty();
        assertThat(seen(Actual.done("C06", ON, ON.plusDays(3)), Actual.running("P12", ON, ON.plusDays(9)))).isEmpty();
    }

    @Test
    void it_began_when_the_last_permit_was_given() {
        assertThat(seen(Actual.done("C06", ON, ON.plusDays(3)), Actual.done("P12", ON, ON.plusDays(8))))
                .containsExactly(Actual.running(Construction.ID, ON.plusDays(8), null));
    }

    @Test
    void it_was_over_when_the_first_matter_after_it_began() {
        assertThat(seen(Actual.done("C06", ON, ON.plusDays(3)), Actual.running("D10", ON.plusDays(200), null),
                Actual.done("D01", ON.plusDays(190), ON.plusDays(199))))
                .containsExactly(Actual.done(Construction.ID, ON.plusDays(3), ON.plusDays(190)));
    }

    @Test
    void a_matter_after_it_begun_out_of_order_never_ends_it_before_its_beginning() {
        assertThat(seen(Actual.done("C06", ON, ON.plusDays(30)), Actual.running("D01", ON.plusDays(5), null)))
                .containsExactly(Actual.done(Construction.ID, ON.plusDays(5), ON.plusDays(5)));
    }

    private static List<Actual> seen(Actual... actuals) {
        Progress progress = Building.seen(CONSTRUCTION, new Progress(ON, List.of(actuals)));
        assertThat(progress.actuals()).contains(actuals);
        return progress.actuals().stream().filter(actual -> actual.matter().equals(Construction.ID)).toList();
    }
}
