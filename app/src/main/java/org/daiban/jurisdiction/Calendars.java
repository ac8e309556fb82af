package org.daiban.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.LightPolicy;
import org.springframework.stereotype.Component;

/** The working calendar in force in the current jurisdiction, and when a light turns. */
@Component
public class Calendars {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2026;

    private final WorkingCalendar published = bundled();

    /** The calendar in force now. */
    public WorkingCalendar current() {
        return published;
    }

    /** When a light turns yellow; a house rule (assumption), kept as data. */
    public LightPolicy lights() {
        return LightPolicy.USUAL;
    }

    private static WorkingCalendar bundled() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String name = year + ".csv";
            CalendarFile.Result file = CalendarFile.read(name, year, text("/org/daiban/engine/reference/calendar/" + name));
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException("bundled calendar is bad: " + file.problems());
            }
            years.put(year, file.days());
        }
        return WorkingCalendar.of(years);
    }

    private static String text(String resource) {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
