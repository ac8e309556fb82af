package org.daiban.engine.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daiban.engine.Problem;

/** One reading of one file; gathers the days and the problems as it goes down the lines. */
final class CalendarReader {
    private static final List<String> HEADER = List.of("date", "kind");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> WEEK = List.of("一", "二", "三", "四", "五", "六", "日");

    private final String file;
    private final int year;
    private final List<CalendarDay> days = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, Integer> rowOfDate = new HashMap<>();

    CalendarReader(String file, int year) {
        this.file = file;
        this.year = year;
    }

    CalendarFile.Result read(String csv) {
        CsvText text = CsvText.read(csv);
        text.unclosedQuoteRow().ifPresent(row -> problem(row, "", "引号没有闭合：从这一行起的内容无法分清各列，请补上右引号。"));
        List<CsvText.Row> rows = text.rows();
        if (rows.isEmpty()) {
            problem(0, "", "文件是空的：第一行应当是列名 date,kind。");
            return result();
        }
        readHeader(rows.get(0));
        rows.stream().skip(1).forEach(this::readRow);
        return result();
    }

    private void readHeader(CsvText.Row header) {
        if (!header.cells().equals(HEADER)) {
            problem(header.number(), "", "列名应当是 date,kind，现在是“" + String.join(",", header.cells()) + "”。");
        }
    }

    private void readRow(CsvText.Row row) {
        if (row.cells().size() != HEADER.size()) {
            problem(row.number(), "", "每行应当有 2 列（date,kind），这一行有 " + row.cells().size() + " 列。");
            return;
        }
        Optional<LocalDate> date = readDate(row.number(), row.cells().get(0));
        Optional<DayKind> kind = readKind(row.number(), row.cells().get(1));
        date.ifPresent(day -> refuseDuplicate(row.number(), day));
        if (date.isPresent() && kind.isPresent()) {
            refuseWrongWeekday(row.number(), date.get(), kind.get());
            days.add(new CalendarDay(date.get(), kind.get()));
        }
    }

    private Optional<LocalDate> readDate(int row, String text) {
        Optional<LocalDate> date = parseDate(text);
        if (date.isEmpty()) {
            problem(row, "date", "“" + text + "”不是日期，应当写成 " + year + "-01-01 的样式。");
        } else if (date.get().getYear() != year) {
            problem(row, "date", text + " 不在 " + year + " 年，这个文件只放 " + year + " 年的日子。");
        }
        return date;
    }

    private static Optional<LocalDate> parseDate(String text) {
        if (!ISO_DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<DayKind> readKind(int row, String text) {
        for (DayKind kind : DayKind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        problem(row, "kind", "“" + text + "”不是可用的类别，应当是 HOLIDAY（放假）或 SWAPPED（调休上班）。");
        return Optional.empty();
    }

    private void refuseDuplicate(int row, LocalDate date) {
        Integer first = rowOfDate.putIfAbsent(date, row);
        if (first != null) {
            problem(row, "date", date + " 出现两次，前一处在第 " + first + " 行。");
        }
    }

    private void refuseWrongWeekday(int row, LocalDate date, DayKind kind) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        String day = date + " 是星期" + WEEK.get(date.getDayOfWeek().ordinal());
        if (weekend && kind == DayKind.HOLIDAY) {
            problem(row, "kind", day + "，本来就不上班，不应列为 HOLIDAY。");
        }
        if (!weekend && kind == DayKind.SWAPPED) {
            problem(row, "kind", day + "，本来就上班，不应列为 SWAPPED。");
        }
    }

    private void problem(int row, String column, String sentence) {
        problems.add(new Problem(file, row, column, sentence));
    }

    private CalendarFile.Result result() {
        if (!problems.isEmpty()) {
            return new CalendarFile.Result(List.of(), problems);
        }
        days.sort(Comparator.comparing(CalendarDay::date));
        return new CalendarFile.Result(days, problems);
    }
}
