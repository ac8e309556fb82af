package org.daiban.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.roadmap.GanttChart;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.SavedPlan;
import org.daiban.web.Form;

/**
 * What an owner has to do, and when.
 *
 * @param view       lanes, bars or table
 * @param lanes      null in the other views
 * @param bars       null in the other views
 * @param names      of matters and the construction by id
 * @param difference from beginning today with no means to be faster; empty where it is that plan
 * @param asking     where a fact is asked, by fact name
 * @param questions  what is asked, by fact name
 * @param toConfirm  who is to confirm the durations of which matters
 * @param saved      the code this is kept under; null where it is not
 * @param renewed    true where the catalogue has changed since it was saved
 * @param address    where this plan is found, in full
 */
public record PlanResultPage(PlanQuery query, Form saving, LocalDate start, Roadmap roadmap, String view, LaneChart lanes,
                             GanttChart bars, List<Group> groups, Map<String, String> names, List<Switch> switches,
                             String difference, Map<String, String> asking, Map<String, String> questions, List<ToConfirm> toConfirm,
                             List<Answer> answers, SavedPlan saved, boolean renewed, String address) {

    private static final int FIRST_QUESTIONS = 6;

    public record Group(Stage stage, List<PlannedMatter> matters) {
    }

    /** @param effect in words what it does to the end */
    public record Switch(Choice choice, boolean on, String effect) {
    }

    public record ToConfirm(String authority, List<String> matters) {
    }

    /** @param change where to answer anew */
    public record Answer(String question, String answer, String change) {
    }

    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** The open questions that decide most. */
    public List<String> firstQuestions() {
        return roadmap.remainingQuestions().stream().limit(FIRST_QUESTIONS).toList();
    }

    public List<String> otherQuestions() {
        return roadmap.remainingQuestions().stream().skip(FIRST_QUESTIONS).toList();
    }

    /** True where a question is open that was not even asked yet. */
    public boolean unasked() {
        return roadmap.remainingQuestions().stream().anyMatch(fact -> !query.answered(fact));
    }

    public String question(String fact) {
        return questions.getOrDefault(fact, fact);
    }

    /** Without what stands in brackets. */
    public String shortName(String id) {
        return name(id).replaceAll("（[^）]*）", "");
    }

    public String names(List<String> ids) {
        return String.join("、", ids.stream().map(this::name).toList());
    }

    public long unconfirmed() {
        return toConfirm.stream().mapToLong(each -> each.matters().size()).sum();
    }

    public String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The calendar file; its start is named, so that a day later it is still this plan. */
    public String calendar() {
        return query.start() == null ? query.at("/plan/calendar.ics", "start", start.toString()) : query.at("/plan/calendar.ics");
    }

    public String viewAt(String other) {
        return (saved == null ? query.at("/plan/result", "view", other) : "/plan/saved/" + saved.code() + "?view=" + other) + "#picture";
    }
}
