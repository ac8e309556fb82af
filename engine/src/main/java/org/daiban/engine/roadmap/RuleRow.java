package org.daiban.engine.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.Csv;
import org.daiban.engine.matter.Evidence;

/** One row of a local rules file, by column name. */
record RuleRow(String file, List<String> columns, Csv.Row row, List<Problem> problems) {
    private static final String DAYS = "\\d{1,4}";

    /** The rows that have as many cells as there are columns; the first row must name the columns in this order. */
    static List<RuleRow> read(String file, String text, List<String> columns, List<Problem> problems) {
        if (text == null) {
            problems.add(new Problem(file, 0, "", "没有这个文件"));
            return List.of();
        }
        Csv.Result csv = Csv.read(file, text);
        problems.addAll(csv.problems());
        if (csv.rows().isEmpty() || !csv.rows().get(0).cells().equals(columns)) {
            problems.add(new Problem(file, 1, "", "第一行应当是列名：" + String.join(",", columns)));
            return List.of();
        }
        List<RuleRow> rows = new ArrayList<>();
        for (Csv.Row row : csv.rows().subList(1, csv.rows().size())) {
            if (row.cells().size() == columns.size()) {
                rows.add(new RuleRow(file, columns, row, problems));
            } else {
                problems.add(new Problem(file, row.line(), "",
                        "这一行有" + row.cells().size() + "列，应当是" + columns.size() + "列"));
            }
        }
        return rows;
    }

    String text(String column) {
        return row.cells().get(columns.indexOf(column)).strip();
    }

    String required(String column) {
        if (text(column).isEmpty()) {
            problem(column, "没有填写");
        }
        return text(column);
    }

    List<String> list(String column) {
        return Arrays.stream(text(column).split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    int days(String column) {
        boolean good = text(column).matches(DAYS) && Integer.parseInt(text(column)) <= Tailoring.LONGEST;
        if (!good) {
            problem(column, "应当是0到" + Tailoring.LONGEST + "的整数，单位是工作日");
        }
        return good ? Integer.parseInt(text(column)) : 0;
    }

    Evidence evidence(String column) {
        return Evidence.ofCode(text(column)).orElseGet(() -> {
                    problem(column, "只能是law、official、practice、unverified、assumption");
                    return null;
                });
    }

    <E extends Enum<E>> E named(String column, Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all).filter(one -> one.name().equals(text(column))).findFirst().orElseGet(() -> {
            problem(column, "只能是" + String.join("、", Arrays.stream(all).map(Enum::name).toList()));
            return null;
        });
    }

    void problem(String column, String sentence) {
        problems.add(new Problem(file, row.line(), column, sentence));
    }
}
