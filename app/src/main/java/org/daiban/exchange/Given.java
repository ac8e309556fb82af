package org.daiban.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value somebody gave, with its place. Each reading method answers null and adds a fault where the value is missing or
 * not of its kind.
 */
final class Given {

    private static final int LONGEST_SHOWN = 40;

    private final JsonNode value;
    private final String pointer;
    private final boolean query;
    private final Faults faults;

    private Given(JsonNode value, String pointer, boolean query, Faults faults) {
        this.value = value == null || value.isNull() ? null : value;
        this.pointer = pointer;
        this.query = query;
        this.faults = faults;
    }

    static Given body(JsonNode body, Faults faults) {
        return new Given(body, "", false, faults);
    }

    /** Query parameters, in which numbers are text. */
    static Given query(Map<String, String[]> parameters, Faults faults) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, all) -> {
            if (all.length > 1) {
                faults.add("/" + escaped(name), "WRONG_TYPE", "参数 " + shortened(name) + " 只能写一次，现在写了 " + all.length + " 次。");
            }
            if (!all[0].isBlank()) {
                values.put(name, all[0].strip());
            }
        });
        return new Given(values, "", true, faults);
    }

    boolean isGiven() {
        return value != null;
    }

    /** True where this is an object; its members other than the named ones are faults. */
    boolean isObjectOf(String... names) {
        if (!isObject()) {
            return false;
        }
        List<String> known = List.of(names);
        value.properties().stream().map(Map.Entry::getKey).filter(name -> !known.contains(name)).forEach(name ->
                faults.add(pointer + "/" + escaped(name), "UNKNOWN_FIELD",
                        "没有“" + shortened(name) + "”这一项，可用的是 " + String.join("、", known) + "。"));
        return true;
    }

    Given member(String name) {
        return new Given(value == null ? null : value.get(name), pointer + "/" + name, query, faults);
    }

    /** The members of an object as program values: text, Boolean, Number; null for null. Empty where there is no object. */
    Map<String, Object> values() {
        if (!isObject()) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        value.properties().forEach(member -> values.put(member.getKey(), plain(member.getValue())));
        return values;
    }

    /** The items of a list; empty where there is no list. */
    List<Given> items(int most) {
        if (value == null) {
            return missing(List.of());
        }
        if (!value.isArray()) {
            return wrongType("列表 […]", List.of());
        }
        if (value.size() > most) {
            fault("TOO_MANY", "“" + name() + "”最多 " + most + " 项，现在有 " + value.size() + " 项。");
            return List.of();
        }
        return IntStream.range(0, value.size())
                .mapToObj(index -> new Given(value.get(index), pointer + "/" + index, query, faults)).toList();
    }

    String text(int longest) {
        if (value == null) {
            return missing(null);
        }
        if (!value.isString()) {
            return wrongType("文字", null);
        }
        String text = value.stringValue();
        if (text.length() > longest) {
            fault("TOO_LONG", "“" + name() + "”最多 " + longest + " 个字，现在有 " + text.length() + " 个字。");
            return null;
        }
        return text;
    }

    /** A day that really exists, written as 2026-02-13 (R22-63). */
    LocalDate date() {
        if (value == null) {
            return missing(null);
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        fault("R22-63", "日期“" + shortened(text) + "”读不懂，应形如 2026-02-13，并且确有这一天。");
        return null;
    }

    Integer whole() {
        if (value == null) {
            return missing(null);
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        if (query && value.stringValue().matches("-?\\d{1,9}")) {
            return Integer.valueOf(value.stringValue());
        }
        return wrongType("整数", null);
    }

    /** One of the constants of an enum by its name; {@code code} is the rule that says which there are. */
    <E extends Enum<E>> E oneOf(Class<E> type, String code) {
        if (value == null) {
            return missing(null);
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String offered = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
        fault(code, "“" + name() + "”没有“" + shortened(text) + "”，应为 " + offered + " 之一。");
        return null;
    }

    void fault(String code, String detail) {
        faults.add(pointer, code, detail);
    }

    /** A pointer's part: {@code ~} and {@code /} are written otherwise (RFC 6901), very long names cut. */
    static String escaped(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private boolean isObject() {
        if (value == null) {
            return missing(false);
        }
        return value.isObject() || wrongType("对象 {…}", false);
    }

    private <T> T missing(T answer) {
        fault("MISSING", pointer.isEmpty() ? "请求内容是 null，应当是一个 JSON 对象。" : "缺少“" + name() + "”。");
        return answer;
    }

    private <T> T wrongType(String expected, T answer) {
        fault("WRONG_TYPE", (pointer.isEmpty() ? "请求内容" : "“" + name() + "”") + "应当是" + expected + "，现在是 " + shortened(value.toString()) + "。");
        return answer;
    }

    /** The place as people write it: {@code events[0].on}. */
    private String name() {
        return Stream.of(pointer.substring(1).split("/"))
                .map(part -> part.matches("\\d+") ? "[" + part + "]" : "." + part)
                .collect(Collectors.joining()).substring(1);
    }

    private static Object plain(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isString() ? node.stringValue() : node;
    }
}
