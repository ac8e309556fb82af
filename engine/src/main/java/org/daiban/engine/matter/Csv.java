package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.engine.Problem;

/**
 * Comma-separated text after RFC 4180: quoted cells may hold commas, quotes (doubled) and line breaks. Rows that are empty
 * are skipped. A byte order mark is forgiven.
 */
public final class Csv {
    private final String file;
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** @param line the physical line the row begins on, 1 for the first line of the file */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Result(List<Row> rows, List<Problem> problems) {
        public Result {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    public static Result read(String file, String text) {
        return new Csv(file, text).read();
    }

    /** Rows as text that reads back the same: cells are quoted where they must be, lines end as RFC 4180 says. */
    public static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.stream().map(Csv::written).collect(Collectors.joining(","))).append("\r\n"));
        return text.toString();
    }

    private static String written(String cell) {
        boolean plain = cell.chars().noneMatch(next -> next == ',' || next == '"' || next == '\n' || next == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private Result read() {
        while (at < text.length()) {
            row();
        }
        return new Result(rows, problems);
    }

    private void row() {
        int first = line;
        cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (take(','));
        take('\r');
        if (take('\n')) {
            line++;
        }
        boolean empty = cells.size() == 1 && cells.get(0).isBlank();
        if (!empty) {
            rows.add(new Row(first, cells));
        }
    }

    private String cell() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        String cell = text.substring(start, at);
        if (cell.indexOf('"') >= 0) {
            problem(line, "没有用引号括起的内容里出现了引号；含引号的内容要整个用引号括起，其中的引号写两遍");
        }
        return cell;
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && !take('"')) {
                return closed(cell);
            }
            if (next == '\n') {
                line++;
            }
            cell.append(next);
        }
        problem(opened, "引号没有成对：从这一行开始的引号直到文件末尾都没有结束");
        return cell.toString();
    }

    private String closed(StringBuilder cell) {
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        if (at > start) {
            problem(line, "引号结束以后还有多余的内容，应当是逗号或者换行");
        }
        return cell.toString();
    }

    private static boolean endsCell(char next) {
        return next == ',' || next == '\n' || next == '\r';
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void problem(int where, String sentence) {
        problems.add(new Problem(file, where, "", sentence));
    }
}
