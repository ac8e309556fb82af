package org.daiban.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.catalogue.draft.MatterEdit;
import org.daiban.engine.matter.Condition;
import org.daiban.engine.matter.ConditionText;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Matter;
import org.daiban.web.Form;

/** A matter as the form of a draft holds it: its fields are named as the columns of matters.csv. */
public final class MatterForm {

    private static final int MOST_GROUPS = 30;
    private static final int MOST_ALTERNATIVES = 10;
    private static final Map<String, String> TEXTS = texts();

    private MatterForm() {
    }

    /** One of the matters that may come first. */
    public record Need(String matter, boolean maybe) {
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", "名称");
        texts.put("authority", "牵头部门");
        texts.put("statutory_note", "法定时限说明");
        texts.put("promised_note", "承诺时限说明");
        texts.put("result_document", "结果文书");
        texts.put("applies_when", "适用情形");
        texts.put("legal_basis", "依据");
        return texts;
    }

    /** The form of a row as it stands. */
    static Form of(Map<String, String> row, Condition condition) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        row.forEach((column, text) -> fields.put(column, new String[] {text}));
        fields.put("material", Arrays.stream(row.getOrDefault("materials", "").split(";")).map(String::strip).toArray(String[]::new));
        String needs = row.getOrDefault("prerequisites", "");
        int group = 0;
        for (String anyOf : needs.isBlank() ? new String[0] : needs.split(";")) {
            int at = 0;
            for (String one : anyOf.split("\\|")) {
                fields.put("need-" + group + "-" + at, new String[] {one.strip().replace("?", "")});
                fields.put("needif-" + group + "-" + at, one.strip().endsWith("?") ? new String[] {"true"} : new String[0]);
                at++;
            }
            group++;
        }
        fields.putAll(ConditionNode.of(ConditionNode.ROOT, condition).fields());
        return Form.submitted(fields);
    }

    /** The form with its condition changed by a button. */
    static Form reshaped(Form form, String action) {
        Map<String, String[]> fields = form.submitted();
        fields.keySet().removeIf(field -> field.matches("c(-\\d+)*-[a-z]+"));
        fields.putAll(ConditionNode.read(form).after(action).fields());
        return Form.submitted(fields);
    }

    static List<List<Need>> needs(Form form) {
        List<List<Need>> groups = new ArrayList<>();
        for (int group = 0; group < MOST_GROUPS; group++) {
            List<Need> anyOf = new ArrayList<>();
            for (int at = 0; at < MOST_ALTERNATIVES; at++) {
                String name = group + "-" + at;
                if (!form.value("need-" + name).isEmpty()) {
                    anyOf.add(new Need(form.value("need-" + name), form.has("needif-" + name, "true")));
                }
            }
            if (!anyOf.isEmpty()) {
                groups.add(anyOf);
            }
        }
        return groups;
    }

    /** What was typed as an edit; beside the fields what cannot be one. */
    static MatterEdit edit(Form form, String id, boolean fresh, Matter old, List<Fact> facts) {
        Map<String, String> row = new HashMap<>();
        row.put("id", id);
        TEXTS.forEach((column, label) -> row.put(column, form.optional(column, label, column.equals("name") ? 100 : 1000)));
        for (String column : List.of("stage", "kind", "statutory_amount", "statutory_unit", "promised_amount", "promised_unit", "clock_starts")) {
            row.put(column, form.value(column));
        }
        List<String> materials = form.values("material").stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (materials.stream().anyMatch(text -> text.contains(";") || text.length() > 200)) {
            form.problem("materials", "每份材料最多 200 个字，里面不能用英文分号，请改用“、”或者分成两行。");
        }
        row.put("materials", String.join(";", materials));
        row.put("prerequisites", needs(form).stream().map(anyOf -> anyOf.stream().map(need -> need.matter() + (need.maybe() ? "?" : ""))
                .collect(Collectors.joining("|"))).collect(Collectors.joining(";")));
        Condition condition = ConditionNode.read(form).condition(facts, form);
        boolean unchanged = old != null && ConditionText.of(ConditionNode.of(ConditionNode.ROOT, old.condition()).condition(facts, Form.empty()))
                .equals(ConditionText.of(condition));
        row.put("condition", unchanged ? form.value("condition") : ConditionText.of(condition));
        return new MatterEdit(row, fresh);
    }
}
