package org.daiban.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Words cut to the room a picture has. */
final class ChartText {
    private ChartText() {
    }

    /** A name without what stands in brackets. */
    static String shortName(String name) {
        String bare = name.replaceAll("（[^）]*）", "").strip();
        return bare.isEmpty() ? name : bare;
    }

    /** Lines of at most so many full-width characters; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, int perLine, int most) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean last = lines.size() == most - 1;
            int end = end(text, at, perLine);
            if (last && end < text.length()) {
                lines.add(text.substring(at, Math.max(at + 1, end(text, at, perLine - 1))) + "…");
                return lines;
            }
            lines.add(text.substring(at, end));
            at = end;
        }
        return lines;
    }

    private static int end(String text, int from, int room) {
        double used = 0;
        int at = from;
        while (at < text.length()) {
            used += text.charAt(at) < 0x80 ? 0.55 : 1;
            if (used > room + 0.01) {
                return Math.max(at, from + 1);
            }
            at++;
        }
        return at;
    }

    /** {@code 5月8日–21日}; a year is named where it is not the one the reader expects. */
    static String span(LocalDate from, LocalDate to, int year) {
        if (from.equals(to)) {
            return day(from, year);
        }
        boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return day(from, year) + "–" + (sameMonth ? to.getDayOfMonth() + "日" : day(to, from.getYear()));
    }

    static String day(LocalDate date, int year) {
        String day = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        return date.getYear() == year ? day : date.getYear() % 100 + "年" + day;
    }

    static String full(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
