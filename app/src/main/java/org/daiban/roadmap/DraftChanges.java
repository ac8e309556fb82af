package org.daiban.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Construction;

/** What an officer asked differently from one draft to another, each in a sentence. */
public final class DraftChanges {

    private final Catalogue catalogue;
    private final RoadmapDraft before;
    private final RoadmapDraft after;
    private final List<String> sentences = new ArrayList<>();

    private DraftChanges(Catalogue catalogue, RoadmapDraft before, RoadmapDraft after) {
        this.catalogue = catalogue;
        this.before = before;
        this.after = after;
    }

    public static List<String> between(Catalogue catalogue, RoadmapDraft before, RoadmapDraft after) {
        DraftChanges changes = new DraftChanges(catalogue, before, after);
        changes.facts();
        changes.tailoring();
        changes.whole();
        return List.copyOf(changes.sentences);
    }

    private void facts() {
        for (Fact fact : catalogue.facts()) {
            differ(fact.question(), answer(fact, before.facts()), answer(fact, after.facts()));
        }
    }

    private static String answer(Fact fact, Facts facts) {
        return facts.knows(fact.name()) ? fact.answerLabel(facts.value(fact.name())) : "待确认";
    }

    private void tailoring() {
        each(added(before), added(after), why -> "加入：" + why);
        each(before.tailoring().leftOut(), after.tailoring().leftOut(), why -> "去掉：" + why);
        each(before.tailoring().workingDays(), after.tailoring().workingDays(), days -> "办理 " + days + " 个工作日");
        each(before.tailoring().preparation(), after.tailoring().preparation(), days -> "准备 " + days + " 个工作日");
    }

    private static Map<String, String> added(RoadmapDraft draft) {
        Map<String, String> added = new LinkedHashMap<>();
        draft.tailoring().added().stream().sorted().forEach(id -> added.put(id, draft.addedWhy().getOrDefault(id, "")));
        return added;
    }

    private <V> void each(Map<String, V> old, Map<String, V> now, Function<V, String> words) {
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            differ(name(id), old.containsKey(id) ? words.apply(old.get(id)) : "未调整",
                    now.containsKey(id) ? words.apply(now.get(id)) : "未调整");
        }
    }

    private void whole() {
        differ("开始日期", before.start().toString(), after.start().toString());
        differ("时限", before.limits().label(), after.limits().label());
        differ("选择", choices(before), choices(after));
        differ("每个事项的准备时间", before.tailoring().defaultPreparation() + " 个工作日",
                after.tailoring().defaultPreparation() + " 个工作日");
    }

    private static String choices(RoadmapDraft draft) {
        String choices = draft.choices().stream().sorted().map(Choice::label).collect(Collectors.joining("、"));
        return choices.isEmpty() ? "没有" : choices;
    }

    private void differ(String what, String old, String now) {
        if (!Objects.equals(old, now)) {
            sentences.add(what + "　" + old + " → " + now);
        }
    }

    private String name(String id) {
        return id.equals(Construction.ID) ? Construction.NAME : catalogue.matter(id).map(Matter::name).orElse(id);
    }
}
