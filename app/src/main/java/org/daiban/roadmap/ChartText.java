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

    /** {@code 5月8日–21日}; the year stands elsewhere. */
    static String shortSpan(LocalDate from, LocalDate to) {
        return day(from) + (from.equals(to) ? "" : "–" + (sameMonth(from, to) ? to.getDayOfMonth() + "日" : day(to)));
    }

    /** {@code 2026年5月8日–21日}. */
    static String span(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() ? from.getYear() + "年" + shortSpan(from, to) : full(from) + "–" + full(to);
    }

    static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static String full(LocalDate date) {
        return date.getYear() + "年" + day(date);
    }

    private static boolean sameMonth(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    }
}
