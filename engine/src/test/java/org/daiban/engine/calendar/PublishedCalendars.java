package org.daiban.engine.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calendars the engine ships, as tests use them. */
public final class PublishedCalendars {
    public static final WorkingCalendar CHINA = WorkingCalendar.of(years());

    private PublishedCalendars() {
    }

    public static Map<Integer, List<CalendarDay>> years() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (int year = 2017; year <= 2026; year++) {
            years.put(year, days(year));
        }
        return years;
    }

    static List<CalendarDay> days(int year) {
        var result = CalendarFile.read(year + ".csv", year, text(year));
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems());
        }
        return result.days();
    }

    static String text(int year) {
        String name = "/org/daiban/engine/reference/calendar/" + year + ".csv";
        try (InputStream in = PublishedCalendars.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
