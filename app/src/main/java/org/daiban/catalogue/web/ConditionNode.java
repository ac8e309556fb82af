package org.daiban.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.engine.matter.Condition;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.FactType;
import org.daiban.web.Form;

/**
 * A condition as a form holds it: a group of parts, or one fact with its values, each of which may be turned round.
 * Its fields begin with its path: {@code c} for the whole, {@code c-0} for the first part.
 *
 * @param turned   true where the contrary is meant (不成立)
 * @param fact     empty while none is chosen
 * @param values   codes of a choice, or true and false
 * @param operator AT_LEAST or BELOW for a number
 * @param number   as typed
 */
public record ConditionNode(String path, Kind kind, boolean turned, String fact, String operator, String number,
                            List<String> values, List<ConditionNode> parts) {

    static final String ROOT = "c";
    /** What a form may build; a condition of a file may be deeper and is read back whole. */
    private static final int DEEPEST_BUILT = 5;
    private static final int DEEPEST = 60;
    private static final int MOST_PARTS = 200;

    public ConditionNode {
        values = List.copyOf(values);
        parts = List.copyOf(parts);
    }

    public enum Kind {
        ALL("全部成立"),
        ANY("任一成立"),
        FACT("一项情况");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static ConditionNode of(String path, Condition condition) {
        if (condition instanceof Condition.Not not) {
            ConditionNode inner = of(path, not.part());
            return new ConditionNode(path, inner.kind, !inner.turned, inner.fact, inner.operator, inner.number, inner.values, inner.parts);
        }
        if (condition instanceof Condition.In in) {
            return new ConditionNode(path, Kind.FACT, false, in.fact(), "", "", in.values().stream().map(String::valueOf).toList(), List.of());
        }
        if (condition instanceof Condition.Threshold threshold) {
            String number = new java.math.BigDecimal(String.valueOf(threshold.number())).stripTrailingZeros().toPlainString();
            return new ConditionNode(path, Kind.FACT, false, threshold.fact(), threshold.atLeast() ? "AT_LEAST" : "BELOW", number, List.of(), List.of());
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> inside = condition instanceof Condition.All every ? every.parts() : ((Condition.Any) condition).parts();
        return group(path, all ? Kind.ALL : Kind.ANY, false, inside.stream().map(part -> of("", part)).toList());
    }

    static ConditionNode read(Form form) {
        return read(form, ROOT, 1);
    }

    private static ConditionNode read(Form form, String path, int depth) {
        String typed = form.value(path + "-kind");
        Kind kind = typed.equals("FACT") ? Kind.FACT : typed.equals("ANY") ? Kind.ANY : Kind.ALL;
        boolean turned = form.has(path + "-turned", "true");
        if (kind == Kind.FACT) {
            String fact = form.value(path + "-fact");
            boolean same = fact.equals(form.value(path + "-was"));
            return new ConditionNode(path, kind, turned, fact, same ? form.value(path + "-operator") : "",
                    same ? form.value(path + "-number") : "", same ? form.values(path + "-value") : List.of(), List.of());
        }
        List<ConditionNode> parts = new ArrayList<>();
        for (int at = 0; at < MOST_PARTS && depth < DEEPEST && !form.value(path + "-" + at + "-kind").isEmpty(); at++) {
            parts.add(read(form, path + "-" + at, depth + 1));
        }
        return group(path, kind, turned, parts);
    }

    private static ConditionNode group(String path, Kind kind, boolean turned, List<ConditionNode> parts) {
        List<ConditionNode> placed = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            placed.add(parts.get(at).at(path + "-" + at));
        }
        return new ConditionNode(path, kind, turned, "", "", "", List.of(), placed);
    }

    private ConditionNode at(String place) {
        return kind == Kind.FACT ? new ConditionNode(place, kind, turned, fact, operator, number, values, List.of())
                : group(place, kind, turned, parts);
    }

    /** The same after a button of the form: {@code fact:c-0} adds a fact to the group there, {@code group:…} a group, {@code out:…} takes the part out. */
    ConditionNode after(String action) {
        int colon = action.indexOf(':');
        String what = colon < 0 ? "" : action.substring(0, colon);
        String where = colon < 0 ? "" : action.substring(colon + 1);
        if (path.equals(where) && kind != Kind.FACT && parts.size() < MOST_PARTS && (what.equals("fact") || what.equals("group"))) {
            List<ConditionNode> more = new ArrayList<>(parts);
            ConditionNode blank = new ConditionNode("", Kind.FACT, false, "", "", "", List.of(), List.of());
            more.add(what.equals("fact") ? blank : group("", kind == Kind.ALL ? Kind.ANY : Kind.ALL, false, List.of(blank)));
            return group(path, kind, turned, more);
        }
        if (kind == Kind.FACT) {
            return what.equals("wrap") && path.equals(where) ? group(path, Kind.ALL, false, List.of(this)) : this;
        }
        return group(path, kind, turned, parts.stream().filter(part -> !(what.equals("out") && part.path.equals(where)))
                .map(part -> part.after(action)).toList());
    }

    public boolean mayNest() {
        return path.split("-").length < DEEPEST_BUILT - 1;
    }

    /** As the engine knows it; beside the form's fields what is missing. */
    Condition condition(List<Fact> facts, Form form) {
        Condition read = kind == Kind.FACT ? leaf(facts, form) : kind == Kind.ALL
                ? new Condition.All(parts.stream().map(part -> part.condition(facts, form)).toList())
                : new Condition.Any(parts.stream().map(part -> part.condition(facts, form)).toList());
        if (kind != Kind.FACT && parts.isEmpty() && !(path.equals(ROOT) && kind == Kind.ALL && !turned)) {
            form.problem(path, "这一组还没有内容，请加一项或者删去这一组。");
        }
        return turned ? new Condition.Not(read) : read;
    }

    private Condition leaf(List<Fact> facts, Form form) {
        Optional<Fact> asked = facts.stream().filter(one -> one.name().equals(fact)).findFirst();
        if (asked.isEmpty()) {
            form.problem(path, "请选择看哪一项情况。");
            return new Condition.All(List.of());
        }
        if (asked.get().type() == FactType.NUMBER) {
            if (!number.matches("\\d{1,9}(\\.\\d{1,4})?") || operator.isEmpty()) {
                form.problem(path, "请选择“不少于”或者“少于”，并填写数值。");
                return new Condition.All(List.of());
            }
            return new Condition.Threshold(fact, operator.equals("AT_LEAST"), Double.parseDouble(number));
        }
        if (values.isEmpty()) {
            form.problem(path, "请至少选一个回答。");
        }
        boolean yesOrNo = asked.get().type() == FactType.BOOLEAN;
        return new Condition.In(fact, values.stream().map(value -> yesOrNo ? (Object) Boolean.valueOf(value) : value).toList());
    }

    /** Its fields, for a form that is shown again. */
    Map<String, String[]> fields() {
        Map<String, String[]> fields = new LinkedHashMap<>();
        fields.put(path + "-kind", new String[] {kind.name()});
        fields.put(path + "-turned", turned ? new String[] {"true"} : new String[0]);
        fields.put(path + "-fact", new String[] {fact});
        fields.put(path + "-was", new String[] {fact});
        fields.put(path + "-operator", new String[] {operator});
        fields.put(path + "-number", new String[] {number});
        fields.put(path + "-value", values.toArray(String[]::new));
        parts.forEach(part -> fields.putAll(part.fields()));
        return fields;
    }
}
