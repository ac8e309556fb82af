package org.daiban.knowledge.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times as these pages write them. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Words() {
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** What is not known says so. */
    static String day(LocalDate day) {
        return day == null ? "待核定" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
