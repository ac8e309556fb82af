package org.daiban.closing.web;

import java.util.List;
import java.util.OptionalInt;
import org.daiban.casefile.Measure;
import org.daiban.casefile.Turn;
import org.daiban.closing.MatterSum;
import org.daiban.closing.ProjectSummary;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.PromisedTotal;
import org.daiban.engine.roadmap.StageTotal;
import org.daiban.engine.roadmap.WholeTotal;

/** What a project promised and kept. */
public record SummaryPage(ProjectSummary summary, SummaryChart chart, boolean owner) {

    static final List<Turn> SIDES = List.of(Turn.UNIT, Turn.OWNER, Turn.WINDOW, Turn.APPROVAL_SYSTEM);

    static SummaryPage of(ProjectSummary summary, boolean owner) {
        return new SummaryPage(summary, SummaryChart.of(summary.matters().stream().filter(matter -> SIDES.stream().anyMatch(side -> matter.days(side) > 0)).toList()), owner);
    }

    public String path(String rest) {
        return "/projects/" + summary.project().id() + rest;
    }

    /** Where the project itself is shown to whoever looks. */
    public String project() {
        return (owner ? "/my/projects/" : "/projects/") + summary.project().id();
    }

    /** 最终 once everything needed is done. */
    public String standing() {
        return standing(summary);
    }

    static String standing(ProjectSummary summary) {
        return summary.finished() ? "全部需办事项已办结" : summary.forecast().isEmpty() ? "代办方案还没有审定，截至 " + summary.on()
                : "目前（截至 " + summary.on() + "），还有 " + summary.unfinished().size() + " 项没有办结";
    }

    public List<Turn> sides() {
        return SIDES;
    }

    public String promised(MatterSum matter) {
        return limit(matter.measure(Limits.PROMISED));
    }

    public String statutory(MatterSum matter) {
        return limit(matter.measure(Limits.STATUTORY));
    }

    static String limit(Measure measure) {
        return measure.limit() + (measure.unconfirmed() ? "（待核定）" : "");
    }

    public String used(MatterSum matter) {
        return usedOf(matter);
    }

    static String usedOf(MatterSum matter) {
        return matter.used().isPresent() ? String.valueOf(matter.used().getAsInt()) : "—";
    }

    public String saved(MatterSum matter) {
        return savedOf(matter);
    }

    static String savedOf(MatterSum matter) {
        OptionalInt saved = matter.saved();
        if (saved.isEmpty()) {
            return "—";
        }
        if (saved.getAsInt() == 0) {
            return "按时";
        }
        return saved.getAsInt() > 0 ? "早 " + saved.getAsInt() : "超期 " + -saved.getAsInt();
    }

    public String stage(StageTotal stage) {
        return against(stage.promised().orElse(null), stage.over());
    }

    public String whole(WholeTotal total) {
        return against(total.promised().orElse(null), total.over());
    }

    static String against(PromisedTotal promised, OptionalInt over) {
        if (promised == null) {
            return "没有承诺的合计";
        }
        String held = over.getAsInt() > 0 ? "，超出 " + over.getAsInt() : "，在承诺以内";
        return promised.workingDays() + " 个工作日" + (promised.unconfirmed() ? "（待核定）" : "") + held;
    }

    public List<MatterSum> late() {
        return summary.late();
    }
}
