package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Stage;

/** What the stages and the whole come to, against what the city promises. Days are ranks after the earliest start. */
final class Totals {
    private static final Set<Integer> WHOLE = Set.of(1, 2, 3, 4);
    private static final Set<String> OUTSIDE_THE_REFORM = Set.of("7", "8", "9");
    private static final Set<String> SMALL_OR_WITH_PLAN = Set.of("4", "5");
    private static final Set<String> GOVERNMENT = Set.of("1", "2");
    private static final Set<String> SOCIAL = Set.of("3", "6");

    private final Schedule schedule;
    private final LocalRules rules;
    private final Optional<TotalKind> kind;
    private final int nought;

    Totals(Schedule schedule, LocalRules rules) {
        this.schedule = schedule;
        this.rules = rules;
        this.kind = kind(schedule.situation.facts);
        this.nought = scheduled(node -> true).map(node -> schedule.passes.earliestStart[node]).min().orElse(0);
    }

    /** Handled and suspended days as sets, so that what overlaps counts once. */
    private record Days(BitSet handled, BitSet spanned) {
        int suspended() {
            return spanned.cardinality() - handled.cardinality();
        }
    }

    /** Empty while the answers do not tell, and for traffic, water and energy works, which the reform leaves out. */
    static Optional<TotalKind> kind(Facts facts) {
        Object projectClass = facts.value("projectClass");
        boolean government = "GOVERNMENT".equals(facts.value("investmentKind"));
        if (projectClass != null && OUTSIDE_THE_REFORM.contains(projectClass)) {
            return Optional.empty();
        }
        if (government || projectClass != null && GOVERNMENT.contains(projectClass)) {
            return Optional.of(TotalKind.GOVERNMENT);
        }
        boolean withPlan = RequestCheck.WITH_PLAN.equals(facts.value(RequestCheck.LAND_SUPPLY));
        if (withPlan || projectClass != null && SMALL_OR_WITH_PLAN.contains(projectClass)) {
            return Optional.of(TotalKind.WITH_PLAN_OR_SMALL);
        }
        boolean social = facts.knows("investmentKind") || projectClass != null && SOCIAL.contains(projectClass);
        return social ? Optional.of(TotalKind.SOCIAL) : Optional.empty();
    }

    List<StageTotal> stages() {
        List<StageTotal> totals = new ArrayList<>();
        for (Set<Integer> stages : split()) {
            stage(stages).ifPresent(totals::add);
        }
        return totals;
    }

    private List<Set<Integer>> split() {
        return kind.filter(TotalKind.WITH_PLAN_OR_SMALL::equals).isPresent()
                ? List.of(Set.of(1), Set.of(2, 3), Set.of(4), Set.of(5))
                : List.of(Set.of(1), Set.of(2), Set.of(3), Set.of(4), Set.of(5));
    }

    private Optional<StageTotal> stage(Set<Integer> codes) {
        int[] nodes = scheduled(node -> in(node, codes)).toArray();
        if (nodes.length == 0) {
            return Optional.empty();
        }
        List<Stage> stages = IntStream.rangeClosed(1, 5).filter(codes::contains)
                .mapToObj(code -> Stage.values()[code - 1]).toList();
        Days days = days(codes);
        int first = IntStream.of(nodes).map(node -> schedule.passes.earliestStart[node]).min().orElseThrow();
        int last = IntStream.of(nodes).map(node -> schedule.passes.earliestFinish[node]).max().orElseThrow();
        LocalDate start = dates(nodes).map(Times::earliestStart).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate finish = dates(nodes).map(Times::earliestFinish).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new StageTotal(stages, stages.stream().map(Stage::label).collect(Collectors.joining("、")),
                start, finish, days.handled().cardinality(), days.suspended(), last - first, promised(codes)));
    }

    private Stream<Times> dates(int[] nodes) {
        return IntStream.of(nodes).mapToObj(node -> schedule.times(node, Set.of()));
    }

    WholeTotal whole() {
        Days days = days(WHOLE);
        Days all = days(Set.of(1, 2, 3, 4, 5));
        return new WholeTotal(days.handled().cardinality(), all.handled().cardinality(), days.suspended(),
                schedule.workingDays(), promised(WHOLE));
    }

    private Optional<PromisedTotal> promised(Set<Integer> stages) {
        return kind.flatMap(known -> rules.promised(known, stages));
    }

    private Days days(Set<Integer> stages) {
        BitSet handled = new BitSet();
        BitSet spanned = new BitSet();
        scheduled(node -> in(node, stages) && schedule.situation.durations[node].counted()).forEach(node -> {
            BitSet own = new BitSet();
            own.set(schedule.passes.earliestStart[node] + 1 - nought, schedule.passes.earliestFinish[node] + 1 - nought);
            spanned.or(own);
            own.andNot(suspended(node));
            handled.or(own);
        });
        return new Days(handled, spanned);
    }

    private BitSet suspended(int node) {
        BitSet suspended = new BitSet();
        Actual actual = schedule.situation.actuals[node];
        if (actual == null) {
            return suspended;
        }
        LocalDate asOf = schedule.situation.request.progress().asOf();
        BitSet days = Pauses.days(actual.pauses(), actual.startedOn(), asOf);
        int nought = (int) actual.startedOn().toEpochDay();
        days.stream().map(day -> nought + day).filter(schedule.situation.calendar::isWorkingDay)
                .map(day -> schedule.situation.calendar.rank(day) - this.nought).forEach(suspended::set);
        return suspended;
    }

    private boolean in(int node, Set<Integer> stages) {
        return node != schedule.network.construction
                && stages.contains(schedule.network.matters[node].stage().code());
    }

    private IntStream scheduled(IntPredicate wanted) {
        return IntStream.range(0, schedule.network.size).filter(node -> schedule.situation.scheduled[node])
                .filter(wanted);
    }
}
