package org.daiban.engine.matter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.engine.Problem;

/** The cells of one row by column name, and where to tell what is wrong with them. */
final class Cells {
    private static final String AMOUNT = "[1-9]\\d{0,3}";

    private final String file;
    private final int line;
    private final Map<String, String> cells;
    private final List<Problem> problems;

    Cells(String file, int line, Map<String, String> cells, List<Problem> problems) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.problems = problems;
    }

    int line() {
        return line;
    }

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "没有填写");
        }
        return text;
    }

    <T> T known(String column, Optional<T> value, String expected) {
        if (value.isEmpty()) {
            problem(column, "“" + shown(text(column)) + "”不认识，" + expected);
        }
        return value.orElse(null);
    }

    <E extends Enum<E>> E named(String column, Class<E> type) {
        E[] all = type.getEnumConstants();
        Optional<E> value = Arrays.stream(all).filter(one -> one.name().equals(text(column))).findFirst();
        return known(column, value, "只能是" + String.join("、", Arrays.stream(all).map(Enum::name).toList()));
    }

    MatterLimit limit(String prefix) {
        LimitUnit unit = named(prefix + "_unit", LimitUnit.class);
        String amount = text(prefix + "_amount");
        if (unit == null) {
            return null;
        }
        if (unit.hasAmount() && !amount.matches(AMOUNT)) {
            problem(prefix + "_amount", "单位是" + unit.name() + "时，应当填1到9999的整数");
            return null;
        }
        if (!unit.hasAmount() && !amount.isEmpty()) {
            problem(prefix + "_amount", "单位是" + unit.name() + "时不能有数值");
            return null;
        }
        return new MatterLimit(unit.hasAmount() ? Integer.parseInt(amount) : 0, unit, text(prefix + "_note"));
    }

    void problem(String column, String sentence) {
        problems.add(new Problem(file, line, column, sentence));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
