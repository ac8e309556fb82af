package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daiban.engine.Problem;

/** Takes out of a request what cannot be meant, telling each time why, so that a plan can be made of the rest. */
final class RequestCheck {
    static final String LAND_SUPPLY = "landSupply";
    static final String WITH_PLAN = "GRANT_WITH_PLAN";
    private static final Set<String> GRANTED = Set.of("GRANT", WITH_PLAN);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Network network;
    private final RoadmapRequest request;
    private final List<Problem> problems = new ArrayList<>();

    RequestCheck(Network network, RoadmapRequest request) {
        this.network = network;
        this.request = request;
    }

    record Result(RoadmapRequest request, List<Problem> problems) {
    }

    Result checked() {
        RoadmapRequest good = request.start(start()).choices(choices()).tailoring(tailoring()).progress(progress());
        return new Result(good, problems);
    }

    private LocalDate start() {
        if (inRange(request.start())) {
            return request.start();
        }
        problem("start", "开始日期应当在" + FIRST + "到" + LAST + "之间，现按最近的一天推算");
        return request.start().isBefore(FIRST) ? FIRST : LAST;
    }

    private static boolean inRange(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private Set<Choice> choices() {
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        choices.addAll(request.choices());
        Object landSupply = request.facts().value(LAND_SUPPLY);
        boolean granted = landSupply instanceof String code && GRANTED.contains(code);
        if (choices.contains(Choice.PLAN_WITH_LAND) && !granted) {
            choices.remove(Choice.PLAN_WITH_LAND);
            problem("choices", landSupply == null
                    ? "“带方案出让”只用于出让土地，请先回答项目用地怎样取得"
                    : "“带方案出让”只用于出让土地，这个项目的用地不是出让取得");
        }
        return choices;
    }

    private Tailoring tailoring() {
        Tailoring asked = request.tailoring();
        Set<String> known = new HashSet<>();
        for (String id : asked.named()) {
            if (network.number(id) >= 0) {
                known.add(id);
            } else {
                problem("tailoring", "清单里没有事项“" + shown(id) + "”");
            }
        }
        Map<String, String> leftOut = new TreeMap<>(asked.leftOut());
        leftOut.keySet().retainAll(known);
        Set<String> added = new TreeSet<>(asked.added());
        added.retainAll(known);
        if (leftOut.remove(Construction.ID) != null | added.remove(Construction.ID)) {
            problem("tailoring", "施工期不能增减，只能修改工期");
        }
        leftOut.entrySet().stream().filter(entry -> entry.getValue().isBlank()).forEach(entry ->
                problem("tailoring/leftOut/" + entry.getKey(), "不办理“" + entry.getKey() + "”要写明理由"));
        leftOut.values().removeIf(String::isBlank);
        leftOut.keySet().stream().filter(added::remove).toList().forEach(id ->
                problem("tailoring/added/" + id, "“" + id + "”既要增加又要去掉，现按去掉处理"));
        return new Tailoring(added, leftOut, days("workingDays", asked.workingDays(), known),
                days("preparation", asked.preparation(), known), defaultPreparation(asked.defaultPreparation()));
    }

    private Map<String, Integer> days(String field, Map<String, Integer> asked, Set<String> known) {
        Map<String, Integer> days = new TreeMap<>();
        new TreeMap<>(asked).forEach((id, amount) -> {
            if (!good(amount)) {
                problem("tailoring/" + field + "/" + shown(id), "应当是0到" + Tailoring.LONGEST + "个工作日");
            } else if (known.contains(id)) {
                days.put(id, amount);
            }
        });
        return days;
    }

    private int defaultPreparation(int days) {
        if (!good(days)) {
            problem("tailoring/defaultPreparation", "应当是0到" + Tailoring.LONGEST + "个工作日");
            return 0;
        }
        return days;
    }

    private static boolean good(int days) {
        return days >= 0 && days <= Tailoring.LONGEST;
    }

    private Progress progress() {
        Progress asked = request.progress();
        if (asked.asOf() == null && asked.actuals().isEmpty()) {
            return asked;
        }
        if (asked.asOf() == null || !inRange(asked.asOf())) {
            problem("progress/asOf", "要写明实际进展截至哪一天，在" + FIRST + "到" + LAST + "之间");
            return Progress.none();
        }
        List<Actual> actuals = new ArrayList<>(asked.actuals());
        actuals.sort(Comparator.comparing(Actual::matter).thenComparing(Actual::toString));
        Set<String> seen = new HashSet<>();
        return new Progress(asked.asOf(), actuals.stream()
                .filter(actual -> possible(actual, asked.asOf(), seen.add(actual.matter()))).toList());
    }

    private boolean possible(Actual actual, LocalDate asOf, boolean first) {
        String wrong = fault(actual, asOf, first);
        if (!wrong.isEmpty()) {
            problem("progress/" + shown(actual.matter()), wrong);
        }
        return wrong.isEmpty();
    }

    private String fault(Actual actual, LocalDate asOf, boolean first) {
        if (network.number(actual.matter()) < 0) {
            return "清单里没有事项“" + shown(actual.matter()) + "”";
        }
        if (!first) {
            return "同一事项写了两次";
        }
        if (actual.startedOn() == null || !inRange(actual.startedOn()) || actual.startedOn().isAfter(asOf)) {
            return "开始日期缺少、不在范围内或者晚于截至日";
        }
        if (actual.done() && (actual.finishedOn().isBefore(actual.startedOn()) || actual.finishedOn().isAfter(asOf))) {
            return "办结日期早于开始日期，或者晚于截至日";
        }
        if (actual.dueOn() != null && (actual.dueOn().isBefore(actual.startedOn()) || !inRange(actual.dueOn()))) {
            return "到期日早于开始日期，或者不在范围内";
        }
        boolean pausesGood = actual.pauses().stream().allMatch(pause -> possible(pause, asOf));
        return pausesGood ? "" : "暂停的起止日期不对，或者晚于截至日";
    }

    private static boolean possible(Pause pause, LocalDate asOf) {
        return pause.beganOn() != null && inRange(pause.beganOn()) && !pause.beganOn().isAfter(asOf)
                && (pause.open() || !pause.endedOn().isBefore(pause.beganOn()) && !pause.endedOn().isAfter(asOf));
    }

    private void problem(String field, String sentence) {
        problems.add(new Problem("request", 0, field, sentence));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
