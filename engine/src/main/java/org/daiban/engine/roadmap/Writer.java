package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Evidence;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Truth;

/** Writes a schedule out as a roadmap, with every reason in words. */
final class Writer {
    private static final Comparator<Matter> BY_STAGE = Comparator.comparing(Matter::stage).thenComparing(Matter::id);

    private final Catalogue catalogue;
    private final LocalRules rules;
    private final Schedule schedule;
    private final Network network;
    private final Situation situation;
    private final Reasons reasons;
    private final Waits waits;
    private final List<String> path;
    private final Set<String> onPath;

    Writer(Catalogue catalogue, LocalRules rules, Schedule schedule) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.schedule = schedule;
        this.network = schedule.network;
        this.situation = schedule.situation;
        this.reasons = new Reasons(catalogue);
        this.waits = new Waits(network, situation.scheduled);
        this.path = schedule.criticalPath();
        this.onPath = new HashSet<>(path);
    }

    Roadmap roadmap() {
        List<Undecided> undecided = matters(node -> !situation.scheduled[node] && unknown(node))
                .map(matter -> reasons.undecided(matter, situation.facts)).toList();
        Questions questions = Questions.of(catalogue, situation.facts);
        Totals totals = new Totals(schedule, rules);
        return new Roadmap(
                matters(node -> situation.scheduled[node]).map(this::planned).toList(),
                construction(),
                matters(node -> !situation.scheduled[node] && !unknown(node)).map(this::notNeeded).toList(),
                undecided, questions.next(), questions.ordered(), path, schedule.start(), schedule.finish(),
                schedule.workingDays(), totals.stages(), totals.whole(), provisional(), remarks(undecided),
                schedule.problems());
    }

    private Stream<Matter> matters(IntPredicate wanted) {
        return IntStream.range(0, network.size).filter(node -> node != network.construction).filter(wanted)
                .mapToObj(node -> network.matters[node]).sorted(BY_STAGE);
    }

    private boolean unknown(int node) {
        return situation.truths[node] == Truth.UNKNOWN && !leftOut(network.ids[node]);
    }

    private boolean leftOut(String id) {
        return situation.request.tailoring().leftOut().containsKey(id);
    }

    private PlannedMatter planned(Matter matter) {
        int node = network.number(matter.id());
        return new PlannedMatter(matter, because(matter, node), situation.durations[node], situation.preparation[node],
                situation.alongside[node], schedule.times(node, onPath), schedule.forecast.state(node), after(node),
                waits.of(node).stream().filter(group -> group.size() > 1).toList(), network.together(node, situation.scheduled),
                remarks(node));
    }

    private List<String> after(int node) {
        return waits.of(node).stream().flatMap(List::stream).distinct().sorted().toList();
    }

    private List<Because> because(Matter matter, int node) {
        List<Because> because = new ArrayList<>();
        if (situation.truths[node] == Truth.TRUE) {
            because.add(reasons.of(matter, situation.facts));
        }
        if (situation.request.tailoring().added().contains(matter.id())) {
            because.add(Reasons.added());
        }
        if (because.isEmpty() || leftOut(matter.id())) {
            because.add(Reasons.begun());
        }
        return because;
    }

    private NotNeeded notNeeded(Matter matter) {
        String reason = situation.request.tailoring().leftOut().get(matter.id());
        boolean denied = situation.truths[network.number(matter.id())] == Truth.FALSE;
        List<Because> because = new ArrayList<>();
        if (reason != null) {
            because.add(Reasons.leftOut(reason));
        }
        if (denied) {
            because.add(reasons.of(matter, situation.facts));
        }
        return new NotNeeded(matter, because, reason != null);
    }

    private Optional<Construction> construction() {
        int node = network.construction;
        if (!situation.scheduled[node]) {
            return Optional.empty();
        }
        PlannedDuration duration = situation.durations[node];
        List<String> before = matters(other -> situation.scheduled[other]
                && after(other).contains(Construction.ID)).map(Matter::id).toList();
        return Optional.of(new Construction(duration.amount(), duration.basis(), duration.note(),
                schedule.times(node, onPath), schedule.forecast.state(node),
                after(node), before));
    }

    private List<String> remarks(int node) {
        List<String> remarks = new ArrayList<>();
        together(node).ifPresent(remarks::add);
        List<String> after = after(node);
        rules.ordersOf(network.ids[node]).stream().filter(order -> after.contains(order.after()))
                .forEach(order -> remarks.add("在" + order.after() + "之后办理：" + order.basis() + toConfirm(order.evidence())));
        if (situation.alongside[node] && situation.preparation[node] > 0) {
            remarks.add("容缺受理：补交材料的准备与办理同时进行（"
                    + rules.eligible(Choice.CONDITIONAL_ACCEPTANCE).get(network.ids[node]).basis()
                    + "）；适用事项为参考值，待核定。");
        }
        if (situation.durations[node].basis() == DurationBasis.UNDERTAKING) {
            remarks.add(situation.durations[node].note() + "；适用事项为参考值，待核定。");
        }
        if (schedule.forecast.state(node) == PlannedState.SUSPENDED) {
            remarks.add("正在暂停计时，到期日按" + situation.request.progress().asOf() + "恢复计时推算。");
        }
        if (schedule.forecast.state(node) == PlannedState.OVERDUE) {
            remarks.add("已经超过到期日，按下一个工作日办结推算。");
        }
        return remarks;
    }

    private Optional<String> together(int node) {
        List<String> together = network.together(node, situation.scheduled);
        if (together.isEmpty()) {
            return Optional.empty();
        }
        String id = network.ids[node];
        String others = String.join("、", together.stream().filter(one -> !one.equals(id)).toList());
        Optional<String> host = network.matters[node].mergedInto().filter(together::contains);
        if (host.isPresent()) {
            return Optional.of("并入" + host.get() + "，一并办理。");
        }
        boolean hosts = together.stream().anyMatch(one -> network.host[network.number(one)] == node);
        return Optional.of(hosts ? others + "并入本事项，一并办理。"
                : "与" + others + "同步办理；按法定次序排列为" + String.join("、", together) + "。");
    }

    private static String toConfirm(Evidence evidence) {
        return evidence == Evidence.LAW || evidence == Evidence.OFFICIAL ? "。" : "（次序待核定）。";
    }

    private boolean provisional() {
        LocalDate first = schedule.start();
        return situation.calendar.provisional(first.minusDays(1), schedule.finish());
    }

    private List<String> remarks(List<Undecided> undecided) {
        List<String> remarks = new ArrayList<>(Clash.sentences(catalogue, situation.facts));
        if (!undecided.isEmpty()) {
            remarks.add("还有" + undecided.size() + "个事项待确认，没有排入日程；确认以后日期可能变化。");
        }
        if (IntStream.range(0, network.size).noneMatch(node -> situation.preparation[node] > 0)) {
            remarks.add("日期没有计入项目单位设计、招标和准备材料的时间，请按实际情况加上准备时间。");
        }
        if (situation.scheduled[network.construction]) {
            remarks.add("日期包含施工期，施工期不是审批时限，也不计入审批用时。");
        }
        if (provisional()) {
            remarks.add("部分日期所在年份的放假安排还没有公布，按星期推算，公布后会重新计算。");
        }
        return remarks;
    }
}
