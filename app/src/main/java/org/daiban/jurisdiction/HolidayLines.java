package org.daiban.jurisdiction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.DayKind;
import org.daiban.rule.Refusal;

/**
 * A year's notice as it is read out: holidays from–to, one a line, and the Saturdays and Sundays worked instead. What a line
 * is called (春节) may stand before its days. Weekends inside a holiday break no rule of the week and are not listed.
 */
public final class HolidayLines {

    static final String HOLIDAYS = "holidays";
    static final String SWAPPED = "swapped";

    private static final Pattern LINE = Pattern.compile(
            "(?:[^\\d]{1,20}?[\\s：:]*)?(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:\\.\\.|至|~|—)\\s*(\\d{4}-\\d{2}-\\d{2}))?");
    private static final int LONGEST = 31;
    private static final int MOST_LINES = 100;
    private static final String WEEK = "一二三四五六日";

    private final int year;
    private final Map<LocalDate, DayKind> days = new TreeMap<>();
    private final Map<LocalDate, String> seen = new HashMap<>();
    private final Map<LocalDate, Integer> restDays = new HashMap<>();
    private final List<Refusal> problems = new ArrayList<>();

    private HolidayLines(int year) {
        this.year = year;
    }

    /**
     * @param days     the file: columns date and kind; empty where there is any problem
     * @param problems everything wrong with the lines, each with the number of its line
     */
    public record Read(String days, List<Refusal> problems) {

        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** What was typed, as days of the year. */
    public static Read read(int year, String holidays, String swapped) {
        HolidayLines lines = new HolidayLines(year);
        lines.each(HOLIDAYS, holidays, lines::holiday);
        lines.each(SWAPPED, swapped, lines::swapped);
        return new Read(lines.problems.isEmpty() ? lines.file() : "", lines.problems);
    }

    /** Each day of each line that can be read. */
    private void each(String field, String text, ObjIntConsumer<LocalDate> day) {
        List<String> lines = text.lines().toList();
        if (tooMany(field, lines)) {
            return;
        }
        for (int number = 1; number <= lines.size(); number++) {
            LocalDate[] range = range(field, number, lines.get(number - 1));
            if (range != null) {
                int line = number;
                range[0].datesUntil(range[1].plusDays(1)).forEach(one -> day.accept(one, line));
            }
        }
    }

    private boolean tooMany(String field, List<String> lines) {
        boolean tooMany = lines.size() > MOST_LINES;
        if (tooMany) {
            problems.add(Refusal.input(field, "最多 " + MOST_LINES + " 行，现在有 " + lines.size() + " 行，请核对是不是贴错了内容。"));
        }
        return tooMany;
    }

    /** Null where the line is empty or was refused. */
    private LocalDate[] range(String field, int number, String line) {
        if (line.isBlank()) {
            return null;
        }
        Matcher found = LINE.matcher(line.strip());
        LocalDate from = found.matches() ? day(found.group(1)) : null;
        LocalDate to = from == null ? null : found.group(2) == null ? from : day(found.group(2));
        if (to == null) {
            problems.add(unreadable(field, number, line));
            return null;
        }
        if (to.isBefore(from)) {
            problems.add(new Refusal("R22-82", at(number) + "截止日 " + to + " 早于开始日 " + from + "。", "产品", field));
            return null;
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            problems.add(new Refusal("R22-83", at(number) + from + " 至 " + to + " 超过 " + LONGEST + " 天，请核对月份。", "产品", field));
            return null;
        }
        return inYear(field, number, from, to) ? new LocalDate[] {from, to} : null;
    }

    private boolean inYear(String field, int number, LocalDate from, LocalDate to) {
        for (LocalDate end : List.of(from, to)) {
            if (end.getYear() != year) {
                problems.add(new Refusal("R22-75", at(number) + end + " 不在 " + year + " 年；跨年的假期按年分开填。", "产品", field));
                return false;
            }
        }
        return true;
    }

    private void holiday(LocalDate day, int number) {
        if (twice(HOLIDAYS, number, day)) {
            return;
        }
        if (isWeekend(day)) {
            restDays.put(day, number);
        } else {
            days.put(day, DayKind.HOLIDAY);
        }
    }

    private void swapped(LocalDate day, int number) {
        if (restDays.containsKey(day)) {
            problems.add(new Refusal("R22-84", at(number) + day + " 在放假的第 " + restDays.get(day)
                    + " 行里，不能又是调休上班。", "产品", SWAPPED));
        } else if (!twice(SWAPPED, number, day)) {
            if (isWeekend(day)) {
                days.put(day, DayKind.SWAPPED);
            } else {
                problems.add(new Refusal("R22-73", at(number) + day + " 是星期" + weekday(day) + "，本来就上班，不应列为调休上班。", "产品", SWAPPED));
            }
        }
    }

    private boolean twice(String field, int number, LocalDate day) {
        String before = seen.putIfAbsent(day, (field.equals(HOLIDAYS) ? "放假" : "调休上班") + "第 " + number + " 行");
        if (before != null) {
            problems.add(new Refusal("R22-71", at(number) + day + " 出现两次，前一处在" + before + "。", "产品", field));
        }
        return before != null;
    }

    private String file() {
        StringBuilder file = new StringBuilder("date,kind\n");
        days.forEach((day, kind) -> file.append(day).append(',').append(kind).append('\n'));
        return file.toString();
    }

    /** The lines a person would have typed for these days: neighbours are one line, over the weekend between them. */
    public static String holidays(List<CalendarDay> days) {
        List<LocalDate> off = days.stream().filter(day -> day.kind() == DayKind.HOLIDAY).map(CalendarDay::date).sorted().toList();
        List<LocalDate> worked = days.stream().filter(day -> day.kind() == DayKind.SWAPPED).map(CalendarDay::date).toList();
        List<String> lines = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= off.size(); next++) {
            if (next == off.size() || !neighbours(off.get(next - 1), off.get(next), worked)) {
                lines.add(line(off.get(first), off.get(next - 1)));
                first = next;
            }
        }
        return String.join("\n", lines);
    }

    public static String swapped(List<CalendarDay> days) {
        return String.join("\n", days.stream().filter(day -> day.kind() == DayKind.SWAPPED)
                .map(day -> day.date().toString()).sorted().toList());
    }

    private static boolean neighbours(LocalDate before, LocalDate after, List<LocalDate> worked) {
        return before.plusDays(1).datesUntil(after).allMatch(between -> isWeekend(between) && !worked.contains(between));
    }

    private static String line(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + ".." + to;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Refusal unreadable(String field, int number, String line) {
        String shown = line.strip();
        return new Refusal("R22-81", at(number) + "“" + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown)
                + "”读不懂，应形如 2027-02-05..2027-02-11，或者单独一天 2027-01-01，并且确有这一天。", "产品", field);
    }

    private static String at(int number) {
        return "第 " + number + " 行：";
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static char weekday(LocalDate day) {
        return WEEK.charAt(day.getDayOfWeek().getValue() - 1);
    }
}
