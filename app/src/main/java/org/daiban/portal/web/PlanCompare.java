package org.daiban.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.FactType;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Planner;
import org.daiban.engine.roadmap.QuestionPage;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.engine.roadmap.Schedule;
import org.daiban.jurisdiction.Calendars;
import org.springframework.stereotype.Component;

/** Puts a plan beside the same plan with one thing turned. */
@Component
class PlanCompare {

    static final String WHAT = "turn";
    static final String TO = "into";

    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Clock clock;

    PlanCompare(Catalogues catalogues, Calendars calendars, Clock clock) {
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param what what to turn and {@code to} into what, as the address says; nothing that can be turned shows what can */
    PlanComparePage page(PlanQuery query, String what, String to) {
        PublishedCatalogue published = catalogues.current();
        LocalDate today = LocalDate.now(clock);
        Optional<PlanComparePage.Compared> compared = known(published, what, to)
                ? query.varied(published.catalogue(), what, to).map(other -> compared(published, query, other, what, to, today))
                : Optional.empty();
        return new PlanComparePage(query, compared.orElse(null), groups(published, query, today));
    }

    private static boolean known(PublishedCatalogue published, String what, String to) {
        return switch (what) {
            case PlanQuery.CHOICE -> Arrays.stream(Choice.values()).anyMatch(choice -> choice.name().equals(to));
            case PlanQuery.LIMITS -> Arrays.stream(Limits.values()).anyMatch(limits -> limits.name().equals(to));
            default -> fact(published, what).isPresent();
        };
    }

    private static Optional<Fact> fact(PublishedCatalogue published, String name) {
        return published.catalogue().facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private PlanComparePage.Compared compared(PublishedCatalogue published, PlanQuery query, PlanQuery other, String what, String to,
                                              LocalDate today) {
        Planner planner = published.planner();
        RoadmapRequest request = query.request(calendars.current(), today);
        Roadmap before = planner.plan(request);
        Roadmap after = planner.plan(other.request(request.calendar(), today));
        PlanComparison difference = PlanComparison.of(before, after, request.calendar());
        String was = label(published, query, what, to);
        String is = label(published, other, what, to);
        return new PlanComparePage.Compared(was, is, doing(other, what, to, is), difference, sums(difference), notes(difference, query, what, to),
                rows(difference), difference.moved().stream().map(PlanCompare::movedRow).toList(), other.at("/plan/result"),
                after.unknown().isEmpty() ? "" : other.at("/plan"));
    }

    private static String doing(PlanQuery other, String what, String to, String is) {
        if (what.equals(PlanQuery.CHOICE)) {
            Choice choice = Choice.valueOf(to);
            return (other.choices().contains(choice) ? "选用" : "不用") + choice.label();
        }
        return what.equals(PlanQuery.LIMITS) ? "按" + is : "改成“" + is + "”";
    }

    /** How a plan has it. */
    private static String label(PublishedCatalogue published, PlanQuery query, String what, String to) {
        return switch (what) {
            case PlanQuery.CHOICE -> (query.choices().contains(Choice.valueOf(to)) ? "用" : "不用") + Choice.valueOf(to).label();
            case PlanQuery.LIMITS -> query.limits().label();
            default -> fact(published, what).map(fact -> answer(query, fact)).orElse("");
        };
    }

    private static String answer(PlanQuery query, Fact fact) {
        return query.facts().knows(fact.name()) ? fact.answerLabel(query.facts().value(fact.name()))
                : query.answered(fact.name()) ? "不清楚" : "没有回答";
    }

    private static List<PlanComparePage.Sum> sums(PlanComparison difference) {
        Roadmap before = difference.before();
        Roadmap after = difference.after();
        List<PlanComparePage.Sum> sums = new ArrayList<>();
        sums.add(sum("要办的事项", before.needed().size(), after.needed().size(), "件"));
        sums.add(new PlanComparePage.Sum("最早全部办完", day(before), day(after), difference.earlierWorkingDays() == 0 ? "同一天"
                : (difference.earlierWorkingDays() > 0 ? "早 " : "晚 ") + Math.abs(difference.earlierWorkingDays()) + " 个工作日"));
        sums.add(sum("审批用时", before.total().approvalWorkingDays(), after.total().approvalWorkingDays(), "个工作日"));
        sums.add(sum("从开始到办完", before.total().spanWorkingDays(), after.total().spanWorkingDays(), "个工作日"));
        sums.add(sum("要交的材料", PlanComparison.papersOf(before), PlanComparison.papersOf(after), "种"));
        if (!before.unknown().isEmpty() || !after.unknown().isEmpty()) {
            sums.add(sum("还没有定的事项", before.unknown().size(), after.unknown().size(), "件"));
        }
        return sums;
    }

    private static PlanComparePage.Sum sum(String what, int before, int after, String unit) {
        String difference = before == after ? "一样" : (after > before ? "多 " : "少 ") + Math.abs(after - before) + " " + unit;
        return new PlanComparePage.Sum(what, before + " " + unit, after + " " + unit, difference);
    }

    private static String day(Roadmap roadmap) {
        if (roadmap.needed().isEmpty()) {
            return "还不能确定";
        }
        LocalDate on = roadmap.finish();
        return on.getYear() + "年" + on.getMonthValue() + "月" + on.getDayOfMonth() + "日" + (roadmap.provisional() ? "（暂定）" : "");
    }

    private static List<String> notes(PlanComparison difference, PlanQuery query, String what, String to) {
        List<String> notes = new ArrayList<>();
        difference.after().problems().forEach(problem -> notes.add(problem.sentence()));
        if (to.equals(Choice.CONDITIONAL_ACCEPTANCE.name()) && query.preparation() == 0) {
            notes.add("容缺受理让准备材料与办理同时走；先在清单上填每项准备几天，才看得出早多少。");
        }
        long unconfirmed = difference.after().needed().stream().filter(matter -> matter.duration().unconfirmed()).count();
        if (unconfirmed > 0) {
            notes.add("有 " + unconfirmed + " 件的天数待核定，早晚只供参考。");
        }
        boolean ofTheProject = !what.equals(PlanQuery.CHOICE) && !what.equals(PlanQuery.LIMITS);
        notes.add(ofTheProject ? "这里只比手续、时间和材料。能不能这样改，要看项目的实际情况，以主管部门的认定为准。"
                : "这里只比手续、时间和材料。用不用由您决定。");
        return notes;
    }

    private static List<PlanComparePage.Row> rows(PlanComparison difference) {
        List<PlanComparePage.Row> rows = new ArrayList<>();
        difference.dropped().forEach(matter -> rows.add(new PlanComparePage.Row("dropped", name(matter), when(matter), "不用办", "少办")));
        difference.added().forEach(matter -> rows.add(new PlanComparePage.Row("added", name(matter), before(difference, matter), when(matter), "多办")));
        difference.undecided().forEach(matter -> rows.add(new PlanComparePage.Row("open", name(matter), when(matter), "还不能确定", "没有定")));
        difference.changed().forEach(pair -> rows.add(new PlanComparePage.Row("changed", name(pair.after()), when(pair.before()), when(pair.after()), pair.difference())));
        return rows;
    }

    private static String before(PlanComparison difference, PlannedMatter matter) {
        return difference.before().unknown().stream().anyMatch(each -> each.matter().id().equals(matter.id())) ? "还不能确定" : "不用办";
    }

    private static PlanComparePage.Row movedRow(PlanComparison.Pair pair) {
        return new PlanComparePage.Row("moved", name(pair.after()), days(pair.before()), days(pair.after()), "");
    }

    private static String name(PlannedMatter matter) {
        return matter.matter().name();
    }

    private static String when(PlannedMatter matter) {
        return matter.duration().label() + "，" + days(matter);
    }

    private static String days(PlannedMatter matter) {
        return matter.times().earliestStart() + " 至 " + matter.times().earliestFinish();
    }

    /** The means to be faster first, then every question answered, as it is asked. */
    private List<PlanComparePage.Group> groups(PublishedCatalogue published, PlanQuery query, LocalDate today) {
        Turning turning = new Turning(published, query, query.request(calendars.current(), today), today);
        List<PlanComparePage.Group> groups = new ArrayList<>();
        List<PlanComparePage.Turned> means = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            turning.into(PlanQuery.CHOICE, choice.name(), (query.choices().contains(choice) ? "不用" : "选用") + choice.label()).ifPresent(means::add);
        }
        for (Limits limits : Limits.values()) {
            turning.into(PlanQuery.LIMITS, limits.name(), "按" + limits.label()).ifPresent(means::add);
        }
        groups.add(new PlanComparePage.Group("办理的办法", "", means));
        for (QuestionPage page : published.planner().pages().all()) {
            page.facts().stream().filter(fact -> query.facts().knows(fact.name()) && fact.type() != FactType.NUMBER)
                    .map(fact -> new PlanComparePage.Group(fact.question(), answer(query, fact), others(turning, fact)))
                    .filter(group -> !group.others().isEmpty()).forEach(groups::add);
        }
        return groups;
    }

    private static List<PlanComparePage.Turned> others(Turning turning, Fact fact) {
        List<Map.Entry<String, String>> answers = fact.type() == FactType.BOOLEAN ? List.of(Map.entry("true", "是"), Map.entry("false", "否"))
                : fact.choices().stream().map(choice -> Map.entry(choice.code(), choice.label())).toList();
        return answers.stream().map(answer -> turning.into(fact.name(), answer.getKey(), answer.getValue())).flatMap(Optional::stream).toList();
    }

    /** Tries what turning one thing comes to, by the dates alone. */
    private record Turning(PublishedCatalogue published, PlanQuery query, RoadmapRequest request, LocalDate today, Schedule now) {

        Turning(PublishedCatalogue published, PlanQuery query, RoadmapRequest request, LocalDate today) {
            this(published, query, request, today, published.planner().schedule(request));
        }

        Optional<PlanComparePage.Turned> into(String what, String to, String label) {
            return query.varied(published.catalogue(), what, to).map(other -> new PlanComparePage.Turned(label,
                    effect(published.planner().schedule(other.request(request.calendar(), today))),
                    query.at("/plan/compare", List.of(Map.entry(WHAT, what), Map.entry(TO, to)))));
        }

        private String effect(Schedule other) {
            if (!other.problems().isEmpty()) {
                return "用不上";
            }
            int earlier = request.calendar().count(other.finish(), now.finish());
            long more = matters(other) - matters(now);
            String days = earlier == 0 ? "同一天办完" : (earlier > 0 ? "早 " : "晚 ") + Math.abs(earlier) + " 个工作日";
            return more == 0 ? days : (more > 0 ? "多 " : "少 ") + Math.abs(more) + " 件，" + days;
        }

        private static long matters(Schedule schedule) {
            return schedule.order().stream().filter(id -> !id.equals(Construction.ID)).count();
        }
    }
}
