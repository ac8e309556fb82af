package org.daiban.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daiban.catalogue.Catalogues;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.document.DaysFile;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.QuestionPage;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;
import org.daiban.jurisdiction.Calendars;
import org.daiban.roadmap.GanttChart;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.SavedPlan;
import org.daiban.web.Form;
import org.springframework.stereotype.Component;

/** Puts together what the result page says. */
@Component
class PlanResult {
    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Clock clock;

    PlanResult(Catalogues catalogues, Calendars calendars, Clock clock) {
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The days of the plan for a calendar. */
    DaysFile days(PlanQuery query) {
        WorkingCalendar calendar = calendars.current();
        return PlanDays.of(catalogues.current().planner().plan(query.request(calendar, LocalDate.now(clock))), calendar, query.at(""));
    }

    /**
     * @param saved   null where the plan is not kept under a code
     * @param address where this plan is found, in full
     */
    PlanResultPage page(PlanQuery query, String wantedView, SavedPlan saved, String address) {
        PublishedCatalogue published = catalogues.current();
        WorkingCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        RoadmapRequest request = query.request(calendar, today);
        Roadmap roadmap = published.planner().plan(request);
        String view = Set.of("bars", "table").contains(wantedView) ? wantedView : "lanes";
        return new PlanResultPage(query, Form.empty(), request.start(), roadmap, view,
                view.equals("lanes") ? LaneChart.of(roadmap, Map.of(), today) : null,
                view.equals("bars") ? GanttChart.of(roadmap, Map.of(), today) : null,
                groups(roadmap), names(roadmap), switches(published, request, roadmap),
                difference(published, request, roadmap, today), asking(published, query), questions(published), toConfirm(roadmap),
                answers(published, query), saved, saved != null && saved.catalogueVersion() != published.version(), address);
    }

    private static List<PlanResultPage.Group> groups(Roadmap roadmap) {
        List<PlanResultPage.Group> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<PlannedMatter> matters = roadmap.needed().stream().filter(matter -> matter.matter().stage() == stage)
                    .sorted((one, other) -> one.times().earliestStart().compareTo(other.times().earliestStart())).toList();
            if (!matters.isEmpty()) {
                groups.add(new PlanResultPage.Group(stage, matters));
            }
        }
        return groups;
    }

    private static Map<String, String> names(Roadmap roadmap) {
        Map<String, String> names = new HashMap<>();
        roadmap.needed().forEach(matter -> names.put(matter.id(), matter.matter().name()));
        names.put(Construction.ID, Construction.NAME);
        return names;
    }

    /** Each means turned the other way, and what that does to the end. */
    private static List<PlanResultPage.Switch> switches(PublishedCatalogue published, RoadmapRequest request, Roadmap roadmap) {
        List<PlanResultPage.Switch> switches = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            boolean on = request.choices().contains(choice);
            Set<Choice> turned = EnumSet.noneOf(Choice.class);
            turned.addAll(request.choices());
            if (on) {
                turned.remove(choice);
            } else {
                turned.add(choice);
            }
            Roadmap other = published.planner().plan(request.choices(turned));
            Roadmap with = on ? roadmap : other;
            Roadmap without = on ? other : roadmap;
            boolean unseen = choice == Choice.CONDITIONAL_ACCEPTANCE && request.tailoring().defaultPreparation() == 0;
            switches.add(new PlanResultPage.Switch(choice, on, unseen ? "准备材料的时间可以与办理同时走；先填准备天数，才看得出早多少。"
                    : effect(request.calendar(), with, without)));
        }
        return switches;
    }

    private static String effect(WorkingCalendar calendar, Roadmap with, Roadmap without) {
        var refused = with.problems().stream().filter(problem -> problem.column().equals("choices")).findFirst();
        if (refused.isPresent()) {
            return refused.get().sentence();
        }
        int days = calendar.count(with.finish(), without.finish());
        int fewer = without.total().approvalWorkingDays() - with.total().approvalWorkingDays();
        String approval = fewer > 0 ? "，审批用时少 " + fewer + " 个工作日" : "";
        return days > 0 ? "可以早 " + days + " 个工作日办完" + approval + "。"
                : days < 0 ? "反而晚 " + -days + " 个工作日办完。"
                : fewer > 0 ? "办完的日子不变" + approval + "。" : "对办完的日子没有影响。";
    }

    private static String difference(PublishedCatalogue published, RoadmapRequest request, Roadmap roadmap, LocalDate today) {
        RoadmapRequest plain = RoadmapRequest.of(request.calendar(), request.facts(), today);
        if (request.equals(plain)) {
            return "";
        }
        int later = request.calendar().count(published.planner().plan(plain).finish(), roadmap.finish());
        String than = "比原方案（今天开始、按承诺时限、不另外准备、不用下面的办法）";
        return later == 0 ? "与原方案（今天开始、按承诺时限、不另外准备、不用下面的办法）同一天办完。"
                : later < 0 ? than + "早 " + -later + " 个工作日办完。" : than + "晚 " + later + " 个工作日办完。";
    }

    private static Map<String, String> asking(PublishedCatalogue published, PlanQuery query) {
        Map<String, String> asking = new HashMap<>();
        for (QuestionPage page : published.planner().pages().all()) {
            page.facts().forEach(fact -> asking.put(fact.name(), query.at("/plan", "page", page.id()) + "#" + fact.name()));
        }
        return asking;
    }

    private static Map<String, String> questions(PublishedCatalogue published) {
        Map<String, String> questions = new HashMap<>();
        published.catalogue().facts().forEach(fact -> questions.put(fact.name(), fact.question()));
        return questions;
    }

    private static List<PlanResultPage.ToConfirm> toConfirm(Roadmap roadmap) {
        Map<String, List<String>> byAuthority = new TreeMap<>();
        roadmap.needed().stream().filter(matter -> matter.duration().unconfirmed()).forEach(matter -> byAuthority
                .computeIfAbsent(matter.matter().authority().isBlank() ? "办理单位待定" : matter.matter().authority(), key -> new ArrayList<>())
                .add(matter.matter().name()));
        return byAuthority.entrySet().stream()
                .map(entry -> new PlanResultPage.ToConfirm(entry.getKey(), entry.getValue())).toList();
    }

    private static List<PlanResultPage.Answer> answers(PublishedCatalogue published, PlanQuery query) {
        Map<String, String> asking = asking(published, query);
        Map<String, PlanResultPage.Answer> answers = new LinkedHashMap<>();
        for (QuestionPage page : published.planner().pages().all()) {
            for (Fact fact : page.facts()) {
                if (query.answered(fact.name())) {
                    String answer = query.facts().knows(fact.name())
                            ? fact.answerLabel(query.facts().value(fact.name())) : "不清楚";
                    answers.put(fact.name(), new PlanResultPage.Answer(fact.question(), answer, asking.get(fact.name())));
                }
            }
        }
        return List.copyOf(answers.values());
    }
}
