package org.daiban.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.roadmap.RoadmapOutcome.Step;

/**
 * What lies between two roadmaps.
 *
 * @param added   in the second and not in the first
 * @param dropped in the first and not in the second
 * @param changed of another duration or preparation, in words
 * @param moved   the same matter on other days
 * @param summary the whole difference in plain Chinese
 */
public record RoadmapComparison(List<Step> added, List<Step> dropped, List<Change> changed, List<Move> moved,
                                List<String> summary) {
    public RoadmapComparison {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
        summary = List.copyOf(summary);
    }

    public record Change(String matter, String name, String before, String after) {
    }

    public record Move(String matter, String name, LocalDate fromBefore, LocalDate untilBefore, LocalDate fromAfter,
                       LocalDate untilAfter) {
    }

    public static RoadmapComparison of(RoadmapOutcome before, RoadmapOutcome after) {
        Map<String, Step> old = byMatter(before);
        Map<String, Step> now = byMatter(after);
        List<Change> changed = new ArrayList<>();
        List<Move> moved = new ArrayList<>();
        now.values().stream().filter(step -> old.containsKey(step.matter())).forEach(step -> {
            Step earlier = old.get(step.matter());
            if (!timing(earlier).equals(timing(step))) {
                changed.add(new Change(step.matter(), step.name(), timing(earlier), timing(step)));
            }
            if (!earlier.from().equals(step.from()) || !earlier.until().equals(step.until())) {
                moved.add(new Move(step.matter(), step.name(), earlier.from(), earlier.until(), step.from(), step.until()));
            }
        });
        return new RoadmapComparison(
                now.values().stream().filter(step -> !old.containsKey(step.matter())).toList(),
                old.values().stream().filter(step -> !now.containsKey(step.matter())).toList(),
                changed, moved, summary(before, after));
    }

    public boolean same() {
        return added.isEmpty() && dropped.isEmpty() && changed.isEmpty() && moved.isEmpty();
    }

    private static Map<String, Step> byMatter(RoadmapOutcome outcome) {
        Map<String, Step> steps = new LinkedHashMap<>();
        outcome.steps().forEach(step -> steps.put(step.matter(), step));
        return steps;
    }

    private static String timing(Step step) {
        return step.preparation() == 0 ? step.duration() : step.duration() + "，准备 " + step.preparation() + " 个工作日";
    }

    private static List<String> summary(RoadmapOutcome before, RoadmapOutcome after) {
        List<String> summary = new ArrayList<>();
        summary.add(before.steps().size() == after.steps().size()
                ? "事项都是 " + after.steps().size() + " 个。"
                : "事项由 " + before.steps().size() + " 个改为 " + after.steps().size() + " 个。");
        summary.add(before.finish().equals(after.finish())
                ? "全部办完的日期不变，仍是 " + after.finish() + "。"
                : "全部办完由 " + before.finish() + " 改为 " + after.finish() + "，"
                        + (after.finish().isAfter(before.finish()) ? "推迟" : "提前") + "。");
        summary.add(days("从开始到办完", before.workingDays(), after.workingDays()));
        summary.add(days("审批用时", before.approvalWorkingDays(), after.approvalWorkingDays()));
        return summary;
    }

    private static String days(String what, int before, int after) {
        if (before == after) {
            return what + "不变，" + after + " 个工作日。";
        }
        return what + "由 " + before + " 个改为 " + after + " 个工作日，" + (after > before ? "多 " : "少 ")
                + Math.abs(after - before) + " 个。";
    }
}
