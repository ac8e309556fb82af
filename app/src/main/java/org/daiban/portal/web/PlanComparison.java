package org.daiban.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;

/**
 * What lies between two plans of one project of which one thing was turned.
 *
 * @param added      needed in the second and not in the first
 * @param dropped    needed in the first, and the second does without
 * @param undecided  needed in the first, and in the second not yet known
 * @param changed    in both, and taking another time
 * @param moved      in both, taking the same time on other days
 * @param morePapers names of papers only the second asks for, each once; {@code fewerPapers} only the first
 * @param earlierWorkingDays how much earlier the second is done; negative where later
 */
public record PlanComparison(Roadmap before, Roadmap after, List<PlannedMatter> added, List<PlannedMatter> dropped,
                             List<PlannedMatter> undecided, List<Pair> changed, List<Pair> moved, List<String> morePapers,
                             List<String> fewerPapers, int earlierWorkingDays) {
    public PlanComparison {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        undecided = List.copyOf(undecided);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
        morePapers = List.copyOf(morePapers);
        fewerPapers = List.copyOf(fewerPapers);
    }

    /** One matter in both plans. */
    public record Pair(PlannedMatter before, PlannedMatter after) {

        /** 少 12 个工作日, or from what to what where the two are not counted alike. */
        String difference() {
            var was = before.duration();
            var is = after.duration();
            if (was.unit() != is.unit() && was.amount() > 0 && is.amount() > 0) {
                return was.label() + "改为" + is.label();
            }
            int fewer = was.amount() - is.amount();
            String unit = (was.amount() > 0 ? was : is).unit().label();
            String handling = fewer == 0 ? "" : "办理" + (fewer > 0 ? "少 " : "多 ") + Math.abs(fewer) + " " + unit;
            int prepared = before.preparation() - after.preparation();
            String preparing = prepared == 0 ? "" : "准备" + (prepared > 0 ? "少 " : "多 ") + Math.abs(prepared) + " 个工作日";
            return handling.isEmpty() || preparing.isEmpty() ? handling + preparing : handling + "，" + preparing;
        }

        private boolean sameTime() {
            return before.duration().amount() == after.duration().amount() && before.duration().unit() == after.duration().unit()
                    && before.preparation() == after.preparation();
        }

        private boolean sameDays() {
            return before.times().earliestStart().equals(after.times().earliestStart())
                    && before.times().earliestFinish().equals(after.times().earliestFinish());
        }
    }

    static PlanComparison of(Roadmap before, Roadmap after, WorkingCalendar calendar) {
        Map<String, PlannedMatter> old = byId(before);
        Map<String, PlannedMatter> now = byId(after);
        Set<String> open = after.unknown().stream().map(each -> each.matter().id()).collect(Collectors.toSet());
        List<Pair> both = now.values().stream().filter(matter -> old.containsKey(matter.id()))
                .map(matter -> new Pair(old.get(matter.id()), matter)).toList();
        List<PlannedMatter> gone = old.values().stream().filter(matter -> !now.containsKey(matter.id())).toList();
        Set<String> papersBefore = papers(before);
        Set<String> papersAfter = papers(after);
        return new PlanComparison(before, after,
                now.values().stream().filter(matter -> !old.containsKey(matter.id())).toList(),
                gone.stream().filter(matter -> !open.contains(matter.id())).toList(),
                gone.stream().filter(matter -> open.contains(matter.id())).toList(),
                both.stream().filter(pair -> !pair.sameTime()).toList(),
                both.stream().filter(pair -> pair.sameTime() && !pair.sameDays()).toList(),
                without(papersAfter, papersBefore), without(papersBefore, papersAfter),
                calendar.count(after.finish(), before.finish()));
    }

    /** 少办 2 件，早 15 个工作日办完，多交 1 件材料。 What stays is said to stay, and what is not yet known to be left out. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        counted(words, "多办", added.size(), "少办", dropped.size(), "件", "要办的事项不变");
        words.add(earlierWorkingDays == 0 ? "同一天办完"
                : (earlierWorkingDays > 0 ? "早 " : "晚 ") + Math.abs(earlierWorkingDays) + " 个工作日办完");
        counted(words, "多交", morePapers.size(), "少交", fewerPapers.size(), "件材料", "材料不变");
        String open = after.unknown().isEmpty() ? "" : "另有 " + after.unknown().size() + " 件改后还没有定，没有算进去。";
        return String.join("，", words) + "。" + open;
    }

    /** How many kinds of papers a plan asks for; one that several matters ask for is one. */
    static int papersOf(Roadmap roadmap) {
        return papers(roadmap).size();
    }

    private static void counted(List<String> words, String more, int added, String fewer, int dropped, String unit, String same) {
        if (added == 0 && dropped == 0) {
            words.add(same);
        }
        if (added > 0) {
            words.add(more + " " + added + " " + unit);
        }
        if (dropped > 0) {
            words.add(fewer + " " + dropped + " " + unit);
        }
    }

    private static Map<String, PlannedMatter> byId(Roadmap roadmap) {
        Map<String, PlannedMatter> matters = new LinkedHashMap<>();
        roadmap.needed().forEach(matter -> matters.put(matter.id(), matter));
        return matters;
    }

    private static Set<String> papers(Roadmap roadmap) {
        return roadmap.needed().stream().map(PlannedMatter::matter).map(Matter::materials).flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> without(Set<String> papers, Set<String> others) {
        return papers.stream().filter(paper -> !others.contains(paper)).toList();
    }
}
