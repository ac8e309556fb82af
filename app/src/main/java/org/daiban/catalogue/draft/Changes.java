package org.daiban.catalogue.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daiban.catalogue.PublishedCatalogue;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.ConditionWords;
import org.daiban.engine.matter.Csv;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Figure;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.MatterLimit;
import org.daiban.engine.matter.Prerequisite;
import org.daiban.engine.roadmap.LocalRules;

/** What lies between two catalogues, in the words of the screen. */
final class Changes {

    /** Lists nobody edits by form yet, told row by row. */
    private static final Map<String, String> LISTS = lists();

    private final List<Change> found = new ArrayList<>();

    private Changes() {
    }

    /** A catalogue with the text of its files. */
    record Content(PublishedCatalogue catalogue, Map<String, String> files) {
    }

    static List<Change> between(Content before, Content after) {
        Changes changes = new Changes();
        Catalogue old = before.catalogue().catalogue();
        Catalogue now = after.catalogue().catalogue();
        changes.compare(old.matters(), now.matters(), Matter::id, matter -> matter.id() + " " + matter.name(), Matter::id,
                matter -> fields(matter, old.matter(matter.id()).orElse(null) == matter ? old : now));
        changes.compare(old.facts(), now.facts(), Fact::name, fact -> "问题：" + fact.question(), fact -> "", Changes::fields);
        changes.compare(before.catalogue().rules().totals(), after.catalogue().rules().totals(), LocalRules.Total::figure,
                total -> "承诺总时限：" + total.label(), total -> "", Changes::fields);
        LISTS.forEach((file, title) -> changes.lists(title, rows(before.files().get(file)), rows(after.files().get(file))));
        return List.copyOf(changes.found);
    }

    private <T> void compare(List<T> before, List<T> after, Function<T, String> key, Function<T, String> subject,
            Function<T, String> id, Function<T, Map<String, String>> fields) {
        Map<String, T> old = byKey(before, key);
        Map<String, T> now = byKey(after, key);
        now.forEach((name, one) -> {
            if (!old.containsKey(name)) {
                found.add(new Change(subject.apply(one), id.apply(one), Change.Kind.ADDED, differ(Map.of(), fields.apply(one))));
                return;
            }
            List<Change.Field> differ = differ(fields.apply(old.get(name)), fields.apply(one));
            if (!differ.isEmpty()) {
                found.add(new Change(subject.apply(one), id.apply(one), Change.Kind.CHANGED, differ));
            }
        });
        old.forEach((name, one) -> {
            if (!now.containsKey(name)) {
                found.add(new Change(subject.apply(one), id.apply(one), Change.Kind.RETIRED, List.of()));
            }
        });
    }

    private void lists(String title, List<String> before, List<String> after) {
        List<Change.Field> fields = new ArrayList<>();
        before.stream().filter(row -> !after.contains(row)).forEach(row -> fields.add(new Change.Field("一行", row, "")));
        after.stream().filter(row -> !before.contains(row)).forEach(row -> fields.add(new Change.Field("一行", "", row)));
        if (!fields.isEmpty()) {
            found.add(new Change(title, "", Change.Kind.CHANGED, fields));
        }
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("assumed-durations.csv", "没有时限的事项按几天推算");
        lists.put("added-orders.csv", "补充的先后次序");
        lists.put("construction.csv", "施工期");
        lists.put("eligible-choices.csv", "可以告知承诺、容缺受理的事项");
        lists.put("question-pages.csv", "提问的分页");
        return lists;
    }

    private static List<String> rows(String text) {
        return Csv.read("", text).rows().stream().skip(1).map(row -> String.join(" · ", row.cells())).toList();
    }

    private static List<Change.Field> differ(Map<String, String> before, Map<String, String> after) {
        List<Change.Field> fields = new ArrayList<>();
        after.forEach((label, text) -> {
            String old = before.getOrDefault(label, "");
            if (!old.equals(text)) {
                fields.add(new Change.Field(label, old, text));
            }
        });
        return fields;
    }

    private static Map<String, String> fields(Matter matter, Catalogue catalogue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("名称", matter.name());
        fields.put("阶段", matter.stage().label());
        fields.put("类型", matter.kind().label());
        fields.put("牵头部门", matter.authority());
        fields.put("法定时限", limit(matter.statutory()));
        fields.put("承诺时限", limit(matter.promised()));
        fields.put("起点", matter.clockStarts().word());
        fields.put("结果文书", matter.resultDocument());
        fields.put("前置事项", matter.prerequisites().stream().map(one -> words(one, catalogue)).collect(Collectors.joining("；")));
        fields.put("材料", String.join("；", matter.materials()));
        fields.put("适用情形", matter.appliesWhen());
        fields.put("适用条件", ConditionWords.of(matter.condition(), catalogue.facts()));
        fields.put("依据", matter.legalBasis());
        for (Figure figure : Figure.values()) {
            fields.put(figure.label() + "的确信度", matter.evidence(figure).label());
        }
        return fields;
    }

    private static String limit(MatterLimit limit) {
        return limit.label() + (limit.note().isEmpty() ? "" : "（" + limit.note() + "）");
    }

    private static String words(Prerequisite prerequisite, Catalogue catalogue) {
        return prerequisite.anyOf().stream().map(one -> catalogue.matter(one.matter()).map(Matter::name).orElse(one.matter())
                + (one.whereApplicable() ? "（仅在适用时）" : "")).collect(Collectors.joining("或者"));
    }

    private static Map<String, String> fields(Fact fact) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("问法", fact.question());
        fields.put("回答", fact.type().label() + fact.unit() + fact.choices().stream().map(choice -> "、" + choice.label()).collect(Collectors.joining()));
        fields.put("说明", fact.help());
        return fields;
    }

    private static Map<String, String> fields(LocalRules.Total total) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("天数", total.promised().workingDays() + "个工作日");
        fields.put("依据", total.promised().basis());
        fields.put("确信度", total.promised().evidence().label());
        return fields;
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, one -> one, (a, b) -> a, LinkedHashMap::new));
    }
}
