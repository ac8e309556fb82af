package org.daiban.engine.matter;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a condition in the grammar that {@link ConditionReader} reads; equal conditions give equal text. */
public final class ConditionText {
    private ConditionText() {
    }

    public static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "{}" : group("all", all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return group("any", any.parts());
        }
        if (condition instanceof Condition.Not not) {
            return "{\"not\":" + of(not.part()) + "}";
        }
        if (condition instanceof Condition.Threshold threshold) {
            return leaf(threshold.fact(), threshold.atLeast() ? "atLeast" : "below", Numbers.plain(threshold.number()));
        }
        Condition.In in = (Condition.In) condition;
        return in.values().size() == 1
                ? leaf(in.fact(), "is", value(in.values().get(0)))
                : leaf(in.fact(), "in", in.values().stream().map(ConditionText::value).collect(Collectors.joining(",", "[", "]")));
    }

    private static String group(String operator, List<Condition> parts) {
        return parts.stream().map(ConditionText::of).collect(Collectors.joining(",", "{\"" + operator + "\":[", "]}"));
    }

    private static String leaf(String fact, String operator, String value) {
        return "{\"fact\":" + value(fact) + ",\"" + operator + "\":" + value + "}";
    }

    /** Fact names and choice codes hold neither quotes nor backslashes; whatever does is escaped all the same. */
    private static String value(Object value) {
        return value instanceof String text ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : String.valueOf(value);
    }
}
