package org.daiban.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.casefile.Asked;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.Turn;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Stage;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.PlannedState;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.roadmap.LaneChart;
import org.daiban.roadmap.MatterMark;

/**
 * How a project goes.
 *
 * @param planned  the approved roadmap as it was approved
 * @param forecast the same from what has happened up to {@code on}
 * @param files    its case files, by stage and matter
 * @param asked    what is missing in them
 */
public record ProjectCourse(LocalDate on, Roadmap planned, Roadmap forecast, List<CaseFile> files,
                            List<Asked> asked, WorkingCalendar calendar) {

    private static final int SHOWN_NEXT = 8;

    public ProjectCourse {
        files = List.copyOf(files);
        asked = List.copyOf(asked);
    }

    /** The open case files of one side. */
    public record TurnGroup(Turn turn, List<CaseFile> files) {
    }

    /**
     * A stage with its case files.
     *
     * @param matters how many the roadmap needs
     * @param done    how many of them are done
     * @param waiting needed and not begun
     */
    public record StageCourse(Stage stage, int matters, int done, List<CaseFile> files, List<PlannedMatter> waiting) {
        public boolean complete() {
            return matters > 0 && done == matters;
        }

        /** Nobody has anything to do in its case files. */
        public boolean settled() {
            return files.stream().allMatch(file -> file.turn() == Turn.NOBODY);
        }

        public String inWords() {
            if (matters == 0) {
                return "没有需要办理的事项";
            }
            if (complete()) {
                return "已全部办结，共 " + matters + " 项";
            }
            return done == 0 && files.isEmpty() ? "未开始，共 " + matters + " 项" : "已办结 " + done + " 项，共 " + matters + " 项";
        }
    }

    /** The stage lanes, each box with how its matter stands. */
    public LaneChart chart() {
        Map<String, MatterMark> marks = new HashMap<>();
        files.stream().filter(ProjectCourse::stands).forEach(file -> marks.put(file.matter(), mark(file)));
        return LaneChart.of(forecast, marks, on);
    }

    private static MatterMark mark(CaseFile file) {
        if (file.state() == CaseState.DELIVERED) {
            return new MatterMark("done", "已办结", "", "");
        }
        String turn = file.turn() == Turn.UNIT ? file.unitName() : file.turn().label();
        return new MatterMark(file.standing().light().name().toLowerCase(Locale.ROOT), shortened(file.standing().text()), turn,
                file.state().label());
    }

    /** As much of 红 · 超期 7 个工作日 as a box holds: 超期7工作日; the box's colour and shape say the rest. */
    private static String shortened(String standing) {
        return standing.substring(standing.indexOf('·') + 1).split("，")[0].replaceAll("[ 个]", "");
    }

    /** Working days the forecast ends after the approved roadmap; negative where before it. */
    public int lateWorkingDays() {
        return calendar.count(planned.finish(), forecast.finish());
    }

    public boolean finished() {
        return forecast.needed().stream().allMatch(matter -> matter.state() == PlannedState.DONE);
    }

    /** 比审定方案晚 6 个工作日. */
    public String comparedInWords() {
        int late = lateWorkingDays();
        if (late == 0) {
            return "与审定方案一致";
        }
        return "比审定方案" + (late > 0 ? "晚 " : "早 ") + Math.abs(late) + " 个工作日";
    }

    /** Whose turn it is, the owner first, then the window, then those who decide. */
    public List<TurnGroup> turns() {
        Map<Turn, List<CaseFile>> byTurn = files.stream()
                .filter(file -> file.turn() != Turn.NOBODY)
                .collect(Collectors.groupingBy(CaseFile::turn, () -> new EnumMap<>(Turn.class), Collectors.toList()));
        return byTurn.entrySet().stream().map(turn -> new TurnGroup(turn.getKey(), turn.getValue())).toList();
    }

    /** Units whose turn it is with their matters, as a question to the page that knows who answers there today; empty where none. */
    public String withUnits() {
        return files.stream()
                .filter(file -> file.turn() == Turn.UNIT && file.unit() != null)
                .map(file -> "of=" + file.unit() + "." + file.matter())
                .distinct()
                .collect(Collectors.joining("&"));
    }

    /** Working days whoever has a case file now has had it. */
    public int heldWorkingDays(CaseFile file) {
        return Math.max(0, calendar.count(file.turnSince(), on));
    }

    /** How sure the forecast is: what of it has happened, what goes by limits, what by plan, and what nobody has confirmed. */
    public String certainty() {
        Map<PlannedState, Long> byState = forecast.needed().stream()
                .collect(Collectors.groupingBy(PlannedMatter::state, () -> new EnumMap<>(PlannedState.class), Collectors.counting()));
        long done = byState.getOrDefault(PlannedState.DONE, 0L);
        long planned = byState.getOrDefault(PlannedState.PLANNED, 0L);
        long under = forecast.needed().size() - done - planned;
        long unconfirmed = forecast.needed().stream().filter(matter -> matter.state() != PlannedState.DONE && matter.duration().unconfirmed()).count();
        List<String> parts = new ArrayList<>();
        parts.add("已经办完的 " + done + " 件用实际日期");
        parts.add("正在办的 " + under + " 件按时限推算");
        parts.add("还没有开始的 " + planned + " 件按方案推算");
        return String.join("，", parts) + "。" + (unconfirmed > 0 ? "其中 " + unconfirmed + " 件的天数待核定。" : "")
                + (forecast.provisional() ? "有的年份放假安排还没有公布，所以写“暂定”。" : "")
                + (planned > done + under ? "离办完还早，日期只作参考。" : "");
    }

    /** What is missing in a case file; null where nothing is. */
    public Asked asked(CaseFile file) {
        return asked.stream().filter(missing -> missing.caseFile().equals(file.id())).findFirst().orElse(null);
    }

    public List<StageCourse> stages() {
        return Arrays.stream(Stage.values()).map(this::stage).toList();
    }

    private StageCourse stage(Stage stage) {
        List<PlannedMatter> matters = forecast.needed().stream().filter(matter -> matter.matter().stage() == stage).toList();
        Set<String> begun = begun();
        return new StageCourse(
                stage,
                matters.size(),
                (int) matters.stream().filter(matter -> matter.state() == PlannedState.DONE).count(),
                files.stream().filter(file -> file.stage() == stage.code()).toList(),
                matters.stream().filter(matter -> !begun.contains(matter.id())).toList());
    }

    private Set<String> begun() {
        return files.stream().filter(ProjectCourse::stands).map(CaseFile::matter).collect(Collectors.toSet());
    }

    /** Matters whose turn has come and that nobody has begun: all they wait for is done. */
    public List<PlannedMatter> next() {
        Set<String> begun = begun();
        return forecast.needed().stream()
                .filter(matter -> matter.state() == PlannedState.PLANNED && !begun.contains(matter.id()) && ready(matter))
                .sorted(Comparator.comparing((PlannedMatter matter) -> matter.times().latestStart()).thenComparing(PlannedMatter::id))
                .limit(SHOWN_NEXT)
                .toList();
    }

    private static boolean stands(CaseFile file) {
        return file.state() != CaseState.DECLINED && file.state() != CaseState.WITHDRAWN;
    }

    private boolean ready(PlannedMatter matter) {
        List<String> waits = new ArrayList<>(matter.after());
        matter.anyOf().stream()
                .filter(group -> group.stream().anyMatch(this::done))
                .forEach(waits::removeAll);
        return waits.stream().allMatch(this::done);
    }

    private boolean done(String id) {
        if (id.equals(Construction.ID)) {
            return forecast.construction().filter(building -> building.state() != PlannedState.DONE).isEmpty();
        }
        return forecast.matter(id).filter(matter -> matter.state() != PlannedState.DONE).isEmpty();
    }
}
