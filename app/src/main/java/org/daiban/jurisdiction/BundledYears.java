package org.daiban.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.daiban.engine.calendar.WorkingCalendar;

/** The years that come with the release; they become a jurisdiction's first version. */
final class BundledYears {

    static final String DOCUMENT = "随系统附带的 2017—2026 年日历（据国务院办公厅历年放假通知整理，启用前须与通知原文核对）";

    private static final int FIRST = 2017;
    private static final int LAST = 2026;

    private BundledYears() {
    }

    /** The file of each year. */
    static Map<Integer, String> files() {
        Map<Integer, String> files = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            files.put(year, file(year));
        }
        return files;
    }

    private static String file(int year) {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream(
                "/org/daiban/engine/reference/calendar/" + year + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
