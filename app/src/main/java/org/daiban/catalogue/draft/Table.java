package org.daiban.catalogue.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.daiban.engine.matter.Csv;

/** A file of rows under named columns, changed row by row. The file was read before and is known to be good. */
final class Table {

    private final List<String> columns;
    private final List<List<String>> rows;

    private Table(List<String> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static Table read(String text) {
        List<Csv.Row> read = Csv.read("", text).rows();
        return new Table(read.get(0).cells(), new ArrayList<>(read.stream().skip(1).map(Csv.Row::cells).toList()));
    }

    /** The row whose column holds the value, by column. */
    Optional<Map<String, String>> row(String column, String value) {
        return rows.stream().filter(row -> cell(row, column).equals(value)).findFirst().map(this::named);
    }

    List<Map<String, String>> all() {
        return rows.stream().map(this::named).toList();
    }

    /** The physical line each row begins on in {@link #text}; 0 where no row holds the value. */
    int line(String column, String value) {
        return Csv.read("", text()).rows().stream().skip(1).filter(row -> cell(row.cells(), column).equals(value))
                .map(Csv.Row::line).findFirst().orElse(0);
    }

    /** Puts the row in the place of the one with the same key, or after the last one that {@code near} accepts. */
    void put(String key, Map<String, String> row, Predicate<Map<String, String>> near) {
        List<String> cells = columns.stream().map(column -> row.getOrDefault(column, "")).toList();
        for (int at = 0; at < rows.size(); at++) {
            if (cell(rows.get(at), key).equals(row.get(key))) {
                rows.set(at, cells);
                return;
            }
        }
        int place = rows.size();
        for (int at = 0; at < rows.size(); at++) {
            if (near.test(named(rows.get(at)))) {
                place = at + 1;
            }
        }
        rows.add(place, cells);
    }

    void set(int at, Map<String, String> row) {
        rows.set(at, columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }

    void remove(Predicate<Map<String, String>> which) {
        rows.removeIf(row -> which.test(named(row)));
    }

    String text() {
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        return Csv.write(all);
    }

    private Map<String, String> named(List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            named.put(columns.get(at), at < row.size() ? row.get(at).strip() : "");
        }
        return new HashMap<>(named);
    }

    private String cell(List<String> row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at).strip();
    }
}
