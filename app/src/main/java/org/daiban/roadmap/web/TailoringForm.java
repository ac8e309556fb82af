package org.daiban.roadmap.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.ParsedFacts;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.web.Form;

/**
 * The desk's form and the draft it means, both ways. Fields: {@code fact-NAME}, {@code days-ID}, {@code preparation-ID},
 * {@code out} with {@code reason-ID}, {@code added} with {@code why-ID}, {@code add} with {@code addWhy} for one more.
 */
final class TailoringForm {

    private static final int LONGEST_REASON = 200;

    private final Catalogue catalogue;
    private final LocalDate today;

    TailoringForm(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /** The form that means this draft. */
    Form of(RoadmapDraft draft) {
        Map<String, String[]> fields = new HashMap<>();
        fields.put("from", one(draft.from()));
        fields.put("start", one(draft.start()));
        fields.put("limits", one(draft.limits().name()));
        fields.put("choice", draft.choices().stream().map(Enum::name).toArray(String[]::new));
        Tailoring tailoring = draft.tailoring();
        fields.put("defaultPreparation", one(tailoring.defaultPreparation()));
        draft.facts().values().forEach((fact, value) -> fields.put("fact-" + fact, one(text(value))));
        tailoring.workingDays().forEach((id, days) -> fields.put("days-" + id, one(days)));
        tailoring.preparation().forEach((id, days) -> fields.put("preparation-" + id, one(days)));
        fields.put("out", tailoring.leftOut().keySet().toArray(String[]::new));
        tailoring.leftOut().forEach((id, reason) -> fields.put("reason-" + id, one(reason)));
        fields.put("added", tailoring.added().toArray(String[]::new));
        draft.addedWhy().forEach((id, why) -> fields.put("why-" + id, one(why)));
        return Form.submitted(fields);
    }

    /** The draft a form means; what cannot be read is told in the form and left out of the draft. */
    RoadmapDraft read(Form form) {
        Integer from = form.whole("from", "版本", 0, Integer.MAX_VALUE);
        LocalDate start = form.value("start").isEmpty() ? today : form.optionalDate("start", "开始日期");
        Set<String> added = new TreeSet<>(known(form.values("added")));
        Map<String, String> addedWhy = new LinkedHashMap<>();
        added.forEach(id -> addedWhy.put(id, form.optional("why-" + id, "原因", LONGEST_REASON)));
        addOne(form, added, addedWhy);
        Map<String, String> leftOut = new LinkedHashMap<>();
        known(form.values("out")).forEach(id -> leftOut.put(id, form.optional("reason-" + id, "原因", LONGEST_REASON)));
        Tailoring tailoring = new Tailoring(
                added, leftOut, days(form, "days-"), days(form, "preparation-"),
                amount(form, "defaultPreparation", 0));
        return new RoadmapDraft(from == null ? 0 : from, facts(form).facts(), start == null ? today : start,
                form.value("limits").equals(Limits.STATUTORY.name()) ? Limits.STATUTORY : Limits.PROMISED,
                choices(form), tailoring, addedWhy);
    }

    private void addOne(Form form, Set<String> added, Map<String, String> addedWhy) {
        String one = form.value("add");
        if (one.isEmpty()) {
            return;
        }
        if (catalogue.matter(one).isEmpty()) {
            form.problem("add", "事项目录里没有选中的事项，请重新选择。");
            return;
        }
        added.add(one);
        String why = form.optional("addWhy", "原因", LONGEST_REASON);
        addedWhy.merge(one, why, (old, typed) -> typed.isEmpty() ? old : typed);
    }

    private List<String> known(List<String> ids) {
        return ids.stream().filter(id -> catalogue.matter(id).isPresent()).distinct().toList();
    }

    private ParsedFacts facts(Form form) {
        Map<String, String> raw = catalogue.facts().stream().collect(Collectors.toMap(
                Fact::name, fact -> form.value("fact-" + fact.name()), (a, b) -> a, LinkedHashMap::new));
        ParsedFacts parsed = catalogue.parse(raw);
        parsed.problems().forEach(problem -> form.problem("fact-" + problem.column(), problem.sentence()));
        return parsed;
    }

    private static Set<Choice> choices(Form form) {
        return Stream.of(Choice.values()).filter(choice -> form.has("choice", choice.name())).collect(Collectors.toSet());
    }

    private Map<String, Integer> days(Form form, String prefix) {
        Map<String, Integer> days = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(catalogue.matters().stream().map(matter -> matter.id()).toList());
        ids.add(Construction.ID);
        for (String id : ids) {
            if (!form.value(prefix + id).isEmpty()) {
                int amount = amount(form, prefix + id, -1);
                if (amount >= 0) {
                    days.put(id, amount);
                }
            }
        }
        return days;
    }

    private static int amount(Form form, String field, int otherwise) {
        String text = form.value(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= Tailoring.LONGEST) {
            return Integer.parseInt(text);
        }
        form.problem(field, "天数须是 0 到 " + Tailoring.LONGEST + " 的整数。");
        return otherwise;
    }

    private static String[] one(Object value) {
        return new String[] {String.valueOf(value)};
    }

    private static String text(Object value) {
        return value instanceof Double number ? java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
