package org.daiban.correction.web;

import java.time.LocalDate;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.Light;

/**
 * How a last day stands against today, in colour and words.
 *
 * @param light name of the light
 */
record DayLight(String light, String text) {

    private static final DayLight NONE = new DayLight(Light.GREY.name(), Light.GREY.word() + " · 没有写期限");

    /** @param near at most this many working days left turn it yellow @param past what being past means, in words; may be empty */
    static DayLight of(LocalDate until, LocalDate today, WorkingCalendar calendar, int near, String past) {
        if (until == null) {
            return NONE;
        }
        if (today.isAfter(until)) {
            return said(Light.RED, "已过 " + calendar.count(until, today) + " 个工作日" + past);
        }
        int left = calendar.count(today, until);
        return said(left <= near ? Light.YELLOW : Light.GREEN, today.equals(until) ? "今天截止" : "剩 " + left + " 个工作日");
    }

    private static DayLight said(Light light, String words) {
        return new DayLight(light.name(), light.word() + " · " + words);
    }
}
