package org.daiban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.engine.roadmap.Schedule;
import org.daiban.engine.roadmap.Times;
import org.junit.jupiter.api.Test;
import org.mpxj.Task;

class ScheduleAgreementTest {
    private static final int NETWORKS = 2000;

    @Test
    void random_networks_finish_as_early_and_as_late_as_over_a_graph_of_jgrapht() {
        Random random = new Random(441400);
        for (int i = 0; i < NETWORKS; i++) {
            RandomNetwork network = new RandomNetwork(random);
            Schedule ours = network.planner.schedule(RoadmapRequest.of(City.CALENDAR, network.facts, City.START));
            assertAgreement(network, ours, GraphPlan.of(network.plan));
        }
    }

    private static void assertAgreement(RandomNetwork network, Schedule ours, GraphPlan theirs) {
        for (int node = 0; node < network.needed.length; node++) {
            String id = network.plan.ids().get(node);
            assertThat(ours.times(id).isPresent()).as(id).isEqualTo(network.needed[node]);
            if (network.needed[node]) {
                Times times = ours.times(id).orElseThrow();
                assertThat(rank(times.earliestFinish())).as(id).isEqualTo(theirs.earliestFinish[node]);
                assertThat(rank(times.latestFinish())).as(id).isEqualTo(theirs.latestFinish[node]);
            }
        }
    }

    @Test
    void the_hospital_of_the_benchmark_needs_sixty_matters_and_finishes_as_jgrapht_finds() {
        Roadmap roadmap = City.PLANNER.plan(City.hospital());
        assertThat(roadmap.needed()).hasSize(60);
        Plan plan = Plan.of(roadmap);
        GraphPlan theirs = GraphPlan.of(plan);
        for (int node = 0; node < plan.size(); node++) {
            Times times = times(roadmap, plan.ids().get(node));
            assertThat(rank(times.earliestFinish())).as(plan.ids().get(node)).isEqualTo(theirs.earliestFinish[node]);
            assertThat(rank(times.latestFinish())).as(plan.ids().get(node)).isEqualTo(theirs.latestFinish[node]);
        }
    }

    /** MPXJ works from the first day of a task through its last; ours starts the clock one day before. */
    @Test
    void the_hospital_finishes_one_working_day_after_the_last_hour_mpxj_plans() {
        Roadmap roadmap = City.PLANNER.plan(City.hospital());
        Plan plan = Plan.of(roadmap);
        MpxjPlan theirs = new MpxjPlan(plan, City.YEARS);
        theirs.scheduled(City.START);
        theirs.scheduled(City.START);
        for (int node = 0; node < plan.size(); node++) {
            Task task = theirs.tasks.get(node);
            Times times = times(roadmap, plan.ids().get(node));
            assertThat(times.earliestFinish()).as(plan.ids().get(node)).isEqualTo(counted(task.getEarlyFinish()));
            assertThat(times.latestFinish()).as(plan.ids().get(node)).isEqualTo(counted(task.getLateFinish()));
        }
    }

    private static LocalDate counted(java.time.LocalDateTime end) {
        boolean evening = end.getHour() == 17;
        return evening ? City.CALENDAR.plus(end.toLocalDate(), 1).on() : City.CALENDAR.next(end.toLocalDate());
    }

    private static Times times(Roadmap roadmap, String id) {
        return roadmap.matter(id).map(matter -> matter.times())
            .orElseGet(() -> roadmap.construction().orElseThrow().times());
    }

    /** Working days after the start. */
    private static int rank(LocalDate day) {
        return City.CALENDAR.count(City.START, day);
    }
}
