package org.daiban.closing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times as pages and papers write them. */
final class Days {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Days() {
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** 2026年3月2日; a dash where there is no day. */
    static String inWords(LocalDate day) {
        return day == null ? "—" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String plain(LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
