package org.daiban.engine.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a condition in plain Chinese, by the questions of a catalogue. */
public final class ConditionWords {
    private final Map<String, Fact> facts;

    private ConditionWords(Map<String, Fact> facts) {
        this.facts = facts;
    }

    public static String of(Condition condition, List<Fact> facts) {
        Map<String, Fact> byName = facts.stream().collect(Collectors.toMap(Fact::name, fact -> fact, (a, b) -> a));
        return new ConditionWords(byName).say(condition, false);
    }

    private String say(Condition condition, boolean inside) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "总是适用" : group(all.parts(), " 并且 ", inside);
        }
        if (condition instanceof Condition.Any any) {
            return group(any.parts(), " 或者 ", inside);
        }
        if (condition instanceof Condition.Not not) {
            return "不是（" + say(not.part(), false) + "）";
        }
        if (condition instanceof Condition.Threshold threshold) {
            return question(threshold.fact()) + (threshold.atLeast() ? "不少于 " : "少于 ") + Numbers.plain(threshold.number())
                    + fact(threshold.fact()).map(Fact::unit).orElse("");
        }
        Condition.In in = (Condition.In) condition;
        return question(in.fact()) + in.values().stream().map(value -> answer(in.fact(), value)).collect(Collectors.joining("或"));
    }

    private String group(List<Condition> parts, String word, boolean inside) {
        String said = parts.stream().map(part -> say(part, parts.size() > 1)).collect(Collectors.joining(word));
        return inside && parts.size() > 1 ? "（" + said + "）" : said;
    }

    private String question(String name) {
        return "“" + fact(name).map(Fact::question).orElse(name) + "”";
    }

    private String answer(String name, Object value) {
        return fact(name).map(fact -> fact.answerLabel(value)).orElse(String.valueOf(value));
    }

    private Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
