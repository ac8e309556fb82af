package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.engine.Problem;

/** Reads the questions and tells everything that is wrong with them; the column of a problem is a JSON pointer. */
final class FactReader {
    private final String file;
    private final List<Problem> problems;

    FactReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** By name, in the order of the file. */
    Map<String, Fact> read(String text) {
        Json.Result json = Json.read(text);
        if (json.value() == null) {
            String where = "第" + json.line() + "行第" + json.column() + "个字符处不是正确的JSON：";
            problems.add(new Problem(file, json.line(), "", where + json.problem()));
            return Map.of();
        }
        if (!(json.value() instanceof Map<?, ?> document && document.get("facts") instanceof List<?> items)) {
            problem("/facts", "文件里应当有facts，内容是方括号括起的问题");
            return Map.of();
        }
        return facts(items);
    }

    private Map<String, Fact> facts(List<?> items) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Fact fact = fact("/facts/" + i, items.get(i));
            if (fact != null && facts.putIfAbsent(fact.name(), fact) != null) {
                problem("/facts/" + i + "/name", "名称“" + fact.name() + "”重复");
            }
        }
        return facts;
    }

    private Fact fact(String pointer, Object item) {
        if (!(item instanceof Map<?, ?> members)) {
            problem(pointer, "每个问题应当写成花括号");
            return null;
        }
        String name = required(members, pointer, "name");
        String question = required(members, pointer, "question");
        FactType type = FactType.ofCode(members.get("type")).orElse(null);
        if (type == null) {
            problem(pointer + "/type", "类型只能是boolean、choice、number");
        }
        if (type == FactType.NUMBER && !(members.get("unit") instanceof String)) {
            problem(pointer + "/unit", "数值题应当写明单位");
        }
        List<FactChoice> choices = choices(type, pointer + "/choices", members.get("choices"));
        if (name.isEmpty() || type == null) {
            return null;
        }
        return new Fact(name, question, type, text(members.get("unit")), choices, text(members.get("help")), List.of());
    }

    private List<FactChoice> choices(FactType type, String pointer, Object value) {
        if (type != FactType.CHOICE) {
            return List.of();
        }
        if (!(value instanceof List<?> items) || items.size() < 2) {
            problem(pointer, "选择题应当至少有两个选项");
            return List.of();
        }
        Map<String, FactChoice> choices = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Map<?, ?> members = items.get(i) instanceof Map<?, ?> map ? map : Map.of();
            String code = required(members, pointer + "/" + i, "code");
            String label = required(members, pointer + "/" + i, "label");
            if (choices.putIfAbsent(code, new FactChoice(code, label)) != null) {
                problem(pointer + "/" + i + "/code", "选项代码“" + code + "”重复");
            }
        }
        return new ArrayList<>(choices.values());
    }

    private String required(Map<?, ?> members, String pointer, String key) {
        String text = text(members.get(key)).strip();
        if (text.isEmpty()) {
            problem(pointer + "/" + key, "缺少“" + key + "”");
        }
        return text;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }

    private void problem(String pointer, String sentence) {
        problems.add(new Problem(file, 0, pointer, sentence));
    }
}
