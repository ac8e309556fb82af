package org.daiban.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as they are shown: of the place, to the second. */
public final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String day(Instant at) {
        return time(at).substring(0, 10);
    }
}
