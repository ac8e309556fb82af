package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daiban.engine.roadmap.TinyCity.row;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.RandomFacts;
import org.junit.jupiter.api.Test;

/** What people are shown a matter waits for: the direct steps, and no order lost by leaving out the rest. */
class DirectOrderTest {
    private static PlannedMatter last(String[]... rows) {
        return TinyCity.planner(1, List.of(rows)).plan(TinyCity.request(Facts.none().with("f0", false)))
                .matter(rows[rows.length - 1][0]).orElseThrow();
    }

    @Test
    void what_another_prerequisite_waits_for_is_not_told_again() {
        assertThat(last(row("A", "", "5W"), row("B", "A", "5W"), row("C", "A;B", "5W")).after()).containsExactly("B");
    }

    @Test
    void one_of_two_ways_does_not_stand_for_what_only_it_waits_for() {
        PlannedMatter both = last(row("A", "", "5W"), row("B", "A", "5W"), row("C", "", "5W"), row("D", "A;B|C", "5W"));
        assertThat(both.after()).containsExactly("A", "B", "C");
        assertThat(both.anyOf()).hasSize(1).first().asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void alternatives_one_of_which_is_waited_for_anyway_are_left_out() {
        PlannedMatter one = last(row("A", "", "5W"), row("B", "", "5W"), row("C", "A|B;A", "5W"));
        assertThat(one.after()).containsExactly("A");
        assertThat(one.anyOf()).isEmpty();
    }

    @Property(tries = 150)
    void leaving_out_the_indirect_loses_no_order(@ForAll Random random) {
        RoadmapRequest request = World.request(RandomFacts.of(World.CATALOGUE, random));
        Schedule schedule = World.PLANNER.schedule(request);
        Waits waits = new Waits(schedule.network, schedule.situation.scheduled);
        for (String id : schedule.order()) {
            int node = schedule.network.number(id);
            Set<String> reached = reached(node, schedule.network, waits);
            for (List<String> group : schedule.network.waitsFor(node, schedule.situation.scheduled)) {
                assertThat(reached).as(id).containsAnyElementsOf(group);
            }
        }
    }

    private static Set<String> reached(int node, Network network, Waits waits) {
        Set<String> reached = new HashSet<>();
        for (List<String> group : waits.of(node)) {
            for (String id : group) {
                reached.add(id);
                reached.addAll(reached(network.number(id), network, waits));
            }
        }
        return reached;
    }
}
