package org.daiban.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Csv;
import org.daiban.catalogue.OwnChange.Kind;

/**
 * The city's files as a county has them: its units called by their own names, its own changes in their place.
 *
 * @param conflicts own changes whose ground has moved: the city has another value now than when the change was made, or the
 *                  matter no longer; by number of the change, with what the city has now (empty where the matter is gone)
 */
record AdaptedFiles(Map<String, String> files, Map<Integer, String> conflicts) {

    private static final String NEVER = "{\"not\":{}}";

    static AdaptedFiles of(Map<String, String> city, Map<String, String> unitNames, List<OwnChange> changes) {
        Table table = Table.of(city.get(CatalogueFiles.MATTERS));
        table.rename(unitNames);
        Map<Integer, String> conflicts = new LinkedHashMap<>();
        for (OwnChange change : changes) {
            String now = table.value(change.matter(), change.kind());
            if (!now.equals(change.cityValue())) {
                conflicts.put(change.number(), now);
            }
            if (!now.isEmpty()) {
                table.put(change.matter(), change.kind(), change.value());
            }
        }
        Map<String, String> files = new LinkedHashMap<>(city);
        files.put(CatalogueFiles.MATTERS, table.text());
        return new AdaptedFiles(files, conflicts);
    }

    /** What the city has in a matter, its units called by the county's names; empty where there is no such matter. */
    static String cityValue(Map<String, String> city, Map<String, String> unitNames, String matter, Kind kind) {
        Table table = Table.of(city.get(CatalogueFiles.MATTERS));
        table.rename(unitNames);
        return table.value(matter, kind);
    }

    /** matters.csv as rows of cells by the names of its columns. */
    private record Table(List<String> columns, Map<String, Map<String, String>> rows) {

        static Table of(String csv) {
            List<Csv.Row> read = Csv.read(CatalogueFiles.MATTERS, csv).rows();
            List<String> columns = read.get(0).cells();
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            for (Csv.Row row : read.subList(1, read.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), i < row.cells().size() ? row.cells().get(i) : "");
                }
                rows.put(cells.get("id"), cells);
            }
            return new Table(columns, rows);
        }

        void rename(Map<String, String> unitNames) {
            List<Map.Entry<String, String>> longestFirst = unitNames.entrySet().stream()
                    .sorted((a, b) -> b.getKey().length() - a.getKey().length()).toList();
            rows.values().forEach(row -> longestFirst.forEach(name ->
                    row.computeIfPresent("authority", (column, text) -> renamed(text, name.getKey(), name.getValue()))));
        }

        /** Only a whole name: 市自然资源局 within 省自然资源厅/市自然资源局, never within a longer name. */
        private static String renamed(String text, String from, String to) {
            List<String> parts = new ArrayList<>();
            for (String part : text.split("/", -1)) {
                boolean isIt = part.equals(from) || part.startsWith(from + "（");
                parts.add(isIt ? to + part.substring(from.length()) : part);
            }
            return String.join("/", parts);
        }

        String value(String matter, Kind kind) {
            Map<String, String> row = rows.get(matter);
            return row == null ? "" : kind.columns().stream().map(column -> row.getOrDefault(column, ""))
                    .collect(Collectors.joining("\n")) + "\n";
        }

        void put(String matter, Kind kind, String value) {
            Map<String, String> row = rows.get(matter);
            switch (kind) {
                case NOT_APPLICABLE -> {
                    row.put("applies_when", "本地区不办理：" + value);
                    row.put("condition", NEVER);
                }
                case PROMISED -> {
                    List<String> lines = List.of(value.split("\n", -1));
                    for (int i = 0; i < kind.columns().size(); i++) {
                        row.put(kind.columns().get(i), i < lines.size() ? lines.get(i) : "");
                    }
                    row.put("evidence_promise", "unverified");
                }
                case AUTHORITY, MATERIALS -> row.put(kind.columns().get(0), value);
            }
        }

        String text() {
            StringBuilder text = new StringBuilder();
            line(text, columns);
            rows.values().forEach(row -> line(text, columns.stream().map(row::get).toList()));
            return text.toString();
        }

        private static void line(StringBuilder text, List<String> cells) {
            text.append(cells.stream().map(Table::quoted).collect(Collectors.joining(","))).append("\r\n");
        }

        private static String quoted(String cell) {
            boolean isPlain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
            return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
        }
    }
}
