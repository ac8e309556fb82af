package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.daiban.engine.Problem;

/** Reads answers to questions, telling all that cannot be right at once. */
final class AnswerReader {
    private static final double LARGEST = 1e12;
    private static final String PART = "facts";

    private final Map<String, Fact> facts;
    private final List<Problem> problems = new ArrayList<>();

    AnswerReader(Map<String, Fact> facts) {
        this.facts = facts;
    }

    ParsedFacts read(Map<String, ?> raw) {
        Facts read = Facts.none();
        for (Map.Entry<String, ?> answer : sorted(raw).entrySet()) {
            Fact fact = facts.get(answer.getKey());
            if (fact == null) {
                problem(shown(answer.getKey()), "没有“" + shown(answer.getKey()) + "”这个问题");
            } else if (given(answer.getValue())) {
                read = read(read, fact, answer.getValue());
            }
        }
        return new ParsedFacts(read, problems);
    }

    private static Map<String, Object> sorted(Map<String, ?> raw) {
        Map<String, Object> sorted = new TreeMap<>();
        raw.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return sorted;
    }

    private static boolean given(Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }

    private Facts read(Facts read, Fact fact, Object value) {
        return switch (fact.type()) {
            case BOOLEAN -> yesOrNo(read, fact, value);
            case CHOICE -> choice(read, fact, value);
            case NUMBER -> number(read, fact, value);
        };
    }

    private Facts yesOrNo(Facts read, Fact fact, Object value) {
        return switch (String.valueOf(value).strip()) {
            case "true", "是" -> read.with(fact.name(), true);
            case "false", "否" -> read.with(fact.name(), false);
            default -> {
                problem(fact.name(), "“" + fact.question() + "”只能答是或者否（true、false）");
                yield read;
            }
        };
    }

    private Facts choice(Facts read, Fact fact, Object value) {
        String code = String.valueOf(value).strip();
        if (value instanceof String && fact.choice(code).isPresent()) {
            return read.with(fact.name(), code);
        }
        List<String> codes = fact.choices().stream().map(FactChoice::code).toList();
        problem(fact.name(), "“" + fact.question() + "”没有选项“" + shown(code) + "”，可选：" + String.join("、", codes));
        return read;
    }

    private Facts number(Facts read, Fact fact, Object value) {
        OptionalDouble number = value instanceof Number given
                ? OptionalDouble.of(given.doubleValue())
                : value instanceof String text ? Numbers.read(text) : OptionalDouble.empty();
        if (number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= LARGEST) {
            return read.with(fact.name(), number.getAsDouble());
        }
        problem(fact.name(), "“" + fact.question() + "”只填数字，不小于0，单位是" + fact.unit() + "，例如12.5");
        return read;
    }

    private void problem(String fact, String sentence) {
        problems.add(new Problem(PART, 0, fact, sentence));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
