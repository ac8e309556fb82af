package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.RandomFacts;

/** What holds for every catalogue and every project, tried on random ones. */
class RoadmapPropertiesTest {
    private static final List<String> DURATIONS = List.of("I", "N", "1W", "3W", "10W", "7C", "10C", "30C");

    /** Matters M00 to M11, each waiting for some before it; some only needed on a yes. */
    private static List<String[]> rows(Random random, List<String> durations) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String prerequisites = prerequisites(random, i);
            String duration = durations.get(random.nextInt(durations.size()));
            rows.add(random.nextInt(3) == 0
                    ? TinyCity.row(id(i), prerequisites, duration, String.valueOf(random.nextInt(4)))
                    : TinyCity.row(id(i), prerequisites, duration));
        }
        return rows;
    }

    private static String prerequisites(Random random, int before) {
        List<String> groups = new ArrayList<>();
        for (int g = 0; before > 0 && g < random.nextInt(4); g++) {
            String one = id(random.nextInt(before));
            groups.add(random.nextInt(3) == 0 ? one + "|" + id(random.nextInt(before)) : one);
        }
        return String.join(";", groups);
    }

    private static String id(int i) {
        return "M" + (char) ('A' + i);
    }

    private static Facts facts(Random random) {
        Facts facts = Facts.none();
        for (int i = 0; i < 4; i++) {
            facts = random.nextInt(4) == 0 ? facts : facts.with("f" + i, random.nextBoolean());
        }
        return facts;
    }

    private static LocalDate start(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
    }

    private static Roadmap plan(List<String[]> rows, Facts facts, LocalDate start) {
        return TinyCity.planner(4, rows).plan(TinyCity.request(facts).start(start));
    }

    @Property(tries = 300)
    void another_prerequisite_never_shortens_the_plan(@ForAll Random random) {
        List<String[]> rows = rows(random, DURATIONS);
        Facts facts = facts(random);
        LocalDate start = start(random);
        LocalDate before = plan(rows, facts, start).finish();
        int waiting = 1 + random.nextInt(11);
        String[] row = rows.get(waiting).clone();
        row[1] = row[1].isEmpty() ? id(random.nextInt(waiting)) : row[1] + ";" + id(random.nextInt(waiting));
        rows.set(waiting, row);
        assertThat(plan(rows, facts, start).finish()).isAfterOrEqualTo(before);
    }

    @Property(tries = 200)
    void the_order_of_the_rows_never_matters(@ForAll Random random) {
        List<String[]> rows = rows(random, DURATIONS);
        Facts facts = facts(random);
        LocalDate start = start(random);
        Roadmap straight = plan(rows, facts, start);
        Collections.shuffle(rows, random);
        Roadmap shuffled = plan(rows, facts, start);
        assertThat(shuffled.needed()).isEqualTo(straight.needed());
        assertThat(shuffled.criticalPath()).isEqualTo(straight.criticalPath());
    }

    @Property(tries = 300)
    void nothing_is_later_at_the_latest_than_at_the_earliest_and_all_wait_for_what_they_wait_for(@ForAll Random random) {
        Roadmap plan = plan(rows(random, DURATIONS), facts(random), start(random));
        for (PlannedMatter matter : plan.needed()) {
            Times times = matter.times();
            assertThat(times.slack()).isNotNegative();
            assertThat(times.earliestStart()).isBeforeOrEqualTo(times.latestStart());
            assertThat(times.earliestFinish()).isBeforeOrEqualTo(times.latestFinish());
            assertThat(times.latestFinish()).isBeforeOrEqualTo(plan.finish());
            assertThat(times.earliestStart()).isAfterOrEqualTo(plan.start());
            assertThat(matter.after()).allMatch(id -> matter.anyOf().stream().anyMatch(group -> group.contains(id))
                    || !plan.matter(id).orElseThrow().times().earliestFinish().isAfter(times.earliestStart()));
        }
    }

    @Property(tries = 300)
    void a_path_without_slack_leads_from_start_to_finish_and_adds_up_to_the_whole(@ForAll Random random) {
        Roadmap plan = plan(rows(random, List.of("I", "1W", "3W", "10W", "N")), facts(random), start(random));
        int sum = 0;
        String before = null;
        for (String id : plan.criticalPath()) {
            PlannedMatter matter = plan.matter(id).orElseThrow();
            assertThat(matter.times().slack()).isZero();
            assertThat(before == null || matter.after().contains(before)).isTrue();
            sum += matter.duration().amount();
            before = id;
        }
        assertThat(sum).isEqualTo(plan.workingDays());
    }

    @Property(tries = 300)
    void the_latest_start_still_makes_the_finish_and_one_day_later_does_not(@ForAll Random random) {
        List<String[]> rows = rows(random, DURATIONS);
        Planner planner = TinyCity.planner(4, rows);
        RoadmapRequest request = TinyCity.request(facts(random)).start(start(random));
        Roadmap plan = planner.plan(request);
        PlannedMatter matter = plan.needed().get(random.nextInt(plan.needed().size()));
        boolean alternatives = rows.stream().anyMatch(row -> row[1].contains("|"));
        if (alternatives) {
            return;
        }
        Tailoring later = Tailoring.none().preparing(matter.id(), matter.times().slack());
        assertThat(planner.plan(request.tailoring(later)).finish()).isEqualTo(plan.finish());
        Tailoring tooLate = Tailoring.none().preparing(matter.id(), matter.times().slack() + 1);
        assertThat(planner.plan(request.tailoring(tooLate)).finish()).isAfter(plan.finish());
    }

    @Property(tries = 200)
    void longer_preparation_or_a_later_start_never_shortens(@ForAll Random random, @ForAll @IntRange(max = 60) int days) {
        RoadmapRequest request = World.request(RandomFacts.of(World.CATALOGUE, random)).start(start(random));
        Schedule usual = World.PLANNER.schedule(request);
        String id = usual.order().get(random.nextInt(usual.order().size()));
        assertThat(World.PLANNER.schedule(request.tailoring(Tailoring.none().preparing(id, days))).finish())
                .isAfterOrEqualTo(usual.finish());
        assertThat(World.PLANNER.schedule(request.start(request.start().plusDays(days))).finish())
                .isAfterOrEqualTo(usual.finish());
    }

    @Property(tries = 200)
    void every_matter_is_needed_or_not_or_open_and_never_two_of_them(@ForAll Random random) {
        Roadmap plan = World.plan(RandomFacts.of(World.CATALOGUE, random));
        List<String> all = new ArrayList<>(World.needed(plan));
        plan.notNeeded().forEach(one -> all.add(one.matter().id()));
        plan.unknown().forEach(one -> all.add(one.matter().id()));
        assertThat(all).hasSize(84).doesNotHaveDuplicates();
        assertThat(plan.nextQuestion().isPresent()).isEqualTo(!plan.unknown().isEmpty());
        assertThat(plan.unknown()).allMatch(one -> plan.remainingQuestions().containsAll(one.facts()));
    }

    @Property(tries = 200)
    void a_forecast_from_events_just_as_planned_changes_nothing(@ForAll Random random) {
        RoadmapRequest request = World.request(RandomFacts.of(World.CATALOGUE, random)).start(start(random));
        Roadmap plan = World.PLANNER.plan(request);
        LocalDate asOf = World.CALENDAR.plus(plan.start(), random.nextInt(plan.workingDays() + 1)).on();
        Roadmap again = World.PLANNER.plan(request.progress(new Progress(asOf, asPlanned(plan, asOf))));
        assertThat(again.finish()).isEqualTo(plan.finish());
        assertThat(again.criticalPath()).isEqualTo(plan.criticalPath());
        for (PlannedMatter matter : plan.needed()) {
            Times times = again.matter(matter.id()).orElseThrow().times();
            assertThat(times.earliestStart()).isEqualTo(matter.times().earliestStart());
            assertThat(times.earliestFinish()).isEqualTo(matter.times().earliestFinish());
        }
        assertThat(again.total()).isEqualTo(plan.total());
    }

    private static List<Actual> asPlanned(Roadmap plan, LocalDate asOf) {
        List<Actual> actuals = new ArrayList<>();
        plan.needed().forEach(one -> asPlanned(one.id(), one.times(), asOf, actuals));
        plan.construction().ifPresent(building -> asPlanned(Construction.ID, building.times(), asOf, actuals));
        return actuals;
    }

    private static void asPlanned(String id, Times times, LocalDate asOf, List<Actual> into) {
        if (!times.earliestFinish().isAfter(asOf)) {
            into.add(Actual.done(id, times.earliestStart(), times.earliestFinish()));
        } else if (!times.earliestStart().isAfter(asOf)) {
            into.add(Actual.running(id, times.earliestStart(), times.earliestFinish()));
        }
    }

    @Property(tries = 300)
    void no_request_makes_the_planner_throw(@ForAll Random random) {
        Facts facts = RandomFacts.of(World.CATALOGUE, random);
        Tailoring tailoring = new Tailoring(new HashSet<>(List.of(any(random), any(random))), Map.of(any(random), "理由"),
                Map.of(any(random), random.nextInt(8000) - 2000),
                Map.of(any(random), random.nextInt(8000) - 2000), random.nextInt(100) - 20);
        LocalDate asOf = start(random);
        Progress progress = new Progress(random.nextBoolean() ? asOf : null, List.of(
                new Actual(any(random), asOf.minusDays(random.nextInt(90)), random.nextBoolean() ? asOf : null,
                        random.nextBoolean() ? asOf.plusDays(random.nextInt(40) - 20) : null,
                        List.of(new Pause(asOf.minusDays(random.nextInt(80)), random.nextBoolean() ? asOf : null))),
                Actual.running(any(random), asOf.minusDays(random.nextInt(90) - 5), null)));
        Roadmap plan = World.PLANNER.plan(new RoadmapRequest(World.CALENDAR, facts, start(random),
                Limits.values()[random.nextInt(2)], Set.of(Choice.values()[random.nextInt(3)]), tailoring, progress));
        assertThat(plan.finish()).isAfterOrEqualTo(plan.start());
        assertThat(plan.needed()).allMatch(matter -> matter.times().slack() >= 0);
    }

    private static String any(Random random) {
        List<String> ids = new ArrayList<>(World.CATALOGUE.matters().stream().map(matter -> matter.id()).toList());
        ids.addAll(List.of(Construction.ID, "", "Q1", "无"));
        return ids.get(random.nextInt(ids.size()));
    }
}
