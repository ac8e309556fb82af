package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a condition in the grammar that facts.json states, and tells everything that is wrong with it. */
final class ConditionReader {
    private static final Condition ALWAYS = new Condition.All(List.of());

    private final Map<String, Fact> facts;
    private final Consumer<String> problems;

    ConditionReader(Map<String, Fact> facts, Consumer<String> problems) {
        this.facts = facts;
        this.problems = problems;
    }

    /** The condition as far as it could be read; it may only be used when no problem was told. */
    Condition read(String text) {
        Json.Result json = Json.read(text);
        if (json.value() == null) {
            problems.accept("第" + json.column() + "个字符处不是正确的JSON：" + json.problem());
            return ALWAYS;
        }
        return condition(json.value());
    }

    private Condition condition(Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            return wrong("条件应当写成花括号，例如{\"fact\":\"名称\",\"is\":值}");
        }
        if (members.isEmpty()) {
            return ALWAYS;
        }
        if (members.containsKey("fact")) {
            return leaf(members);
        }
        if (members.size() != 1) {
            return wrong("条件里只能有all、any、not其中之一，或者一个fact");
        }
        return branch(String.valueOf(members.keySet().iterator().next()), members.values().iterator().next());
    }

    private Condition branch(String operator, Object value) {
        return switch (operator) {
            case "all" -> new Condition.All(parts(operator, value));
            case "any" -> new Condition.Any(parts(operator, value));
            case "not" -> new Condition.Not(condition(value));
            default -> wrong("不认识“" + operator + "”，只能用all、any、not、fact");
        };
    }

    private List<Condition> parts(String operator, Object value) {
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            wrong("“" + operator + "”后面应当是至少有一项的方括号");
            return List.of();
        }
        List<Condition> parts = new ArrayList<>();
        items.forEach(item -> parts.add(condition(item)));
        return parts;
    }

    private Condition leaf(Map<?, ?> members) {
        Fact fact = members.get("fact") instanceof String name ? facts.get(name) : null;
        if (fact == null) {
            return wrong("条件用到的“" + shown(members.get("fact")) + "”不在项目情况词表里");
        }
        if (members.size() != 2) {
            return wrong("“" + fact.name() + "”后面应当有且只有is、in、atLeast、below其中之一");
        }
        Object operator = members.keySet().stream().filter(key -> !"fact".equals(key)).findFirst().orElseThrow();
        return compare(fact, String.valueOf(operator), members.get(operator));
    }

    private Condition compare(Fact fact, String operator, Object value) {
        return switch (operator) {
            case "is" -> new Condition.In(fact.name(), values(fact, operator, List.of(value)));
            case "in" -> new Condition.In(fact.name(), values(fact, operator, value));
            case "atLeast", "below" -> threshold(fact, operator, value);
            default -> wrong("“" + fact.name() + "”的比较方式“" + operator + "”不认识，只能用is、in、atLeast、below");
        };
    }

    private List<Object> values(Fact fact, String operator, Object value) {
        if (fact.type() == FactType.NUMBER) {
            wrong("“" + fact.name() + "”是数值题，只能用atLeast或者below");
            return List.of();
        }
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            wrong("“" + fact.name() + "”的“" + operator + "”后面应当是至少有一项的方括号");
            return List.of();
        }
        items.forEach(item -> check(fact, item));
        return items.stream().map(Object.class::cast).toList();
    }

    private void check(Fact fact, Object value) {
        if (fact.type() == FactType.BOOLEAN && !(value instanceof Boolean)) {
            wrong("“" + fact.name() + "”是是非题，值只能是true或者false");
        }
        if (fact.type() == FactType.CHOICE && !(value instanceof String code && fact.choice(code).isPresent())) {
            wrong("“" + fact.name() + "”没有选项“" + shown(value) + "”");
        }
    }

    private Condition threshold(Fact fact, String operator, Object value) {
        if (fact.type() != FactType.NUMBER) {
            return wrong("“" + fact.name() + "”是" + fact.type().label() + "，不能用" + operator);
        }
        if (!(value instanceof Double number)) {
            return wrong("“" + fact.name() + "”的“" + operator + "”后面应当是数字");
        }
        return new Condition.Threshold(fact.name(), operator.equals("atLeast"), number);
    }

    private Condition wrong(String sentence) {
        problems.accept(sentence);
        return ALWAYS;
    }

    private static String shown(Object value) {
        String text = value == null || value == Json.NULL ? "空值" : String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
