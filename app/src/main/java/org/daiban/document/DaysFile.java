package org.daiban.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days for people's own calendars, as an iCalendar file (RFC 5545): one whole day each, takes nobody's time.
 *
 * @param name as the calendar is listed
 */
public record DaysFile(String name, List<Day> days) {

    public static final String CONTENT_TYPE = "text/calendar;charset=UTF-8";

    private static final int LONGEST_LINE_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public DaysFile {
        days = List.copyOf(days);
    }

    /**
     * @param id          the same for the same thing whenever the file is made, so that a calendar moves the day and adds none
     * @param provisional leans on a year whose holidays are not published, or on a forecast
     */
    public record Day(String id, LocalDate on, String title, String note, boolean provisional) {
    }

    /** @param made when; a calendar takes what was made later */
    public byte[] bytes(Instant made) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN", "VCALENDAR");
        line(text, "VERSION", "2.0");
        line(text, "PRODID", "-//Daiban//Calendar//ZH");
        line(text, "CALSCALE", "GREGORIAN");
        line(text, "METHOD", "PUBLISH");
        line(text, "X-WR-CALNAME", escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line(text, "X-PUBLISHED-TTL", "PT6H");
        days.forEach(day -> event(text, day, made));
        line(text, "END", "VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder text, Day day, Instant made) {
        line(text, "BEGIN", "VEVENT");
        line(text, "UID", escaped(day.id()) + "@daiban");
        line(text, "DTSTAMP", MOMENT.format(made));
        line(text, "DTSTART;VALUE=DATE", DAY.format(day.on()));
        line(text, "DTEND;VALUE=DATE", DAY.format(day.on().plusDays(1)));
        line(text, "SUMMARY", escaped(day.title() + (day.provisional() ? "（暂定）" : "")));
        if (!day.note().isEmpty()) {
            line(text, "DESCRIPTION", escaped(day.note()));
        }
        line(text, "STATUS", day.provisional() ? "TENTATIVE" : "CONFIRMED");
        line(text, "TRANSP", "TRANSPARENT");
        line(text, "END", "VEVENT");
    }

    /** 3.3.11: backslash, semicolon, comma and line break; other controls have no place in a text. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(sign -> {
            if (sign == '\n' || sign == '\r') {
                escaped.append("\\n");
            } else if (sign == '\\' || sign == ';' || sign == ',') {
                escaped.append('\\').appendCodePoint(sign);
            } else if (sign == '\t' || !Character.isISOControl(sign)) {
                escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }

    /** 3.1: at most 75 octets, a longer one goes on after a line break and a blank; never within a character. */
    private static void line(StringBuilder text, String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int at = 0; at < whole.length(); ) {
            int sign = whole.codePointAt(at);
            int width = new String(Character.toChars(sign)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(sign);
            octets += width;
            at += Character.charCount(sign);
        }
        text.append("\r\n");
    }
}
