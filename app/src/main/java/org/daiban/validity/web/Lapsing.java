package org.daiban.validity.web;

import java.time.LocalDate;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.Light;
import org.daiban.validity.Validities;
import org.daiban.validity.Watch;

/**
 * A decision that lapses as it stands on a day.
 *
 * @param text    the light in words
 * @param applyBy the last day to apply for an extension; null where the law sets none
 */
public record Lapsing(Watch watch, Light light, String text, LocalDate applyBy) {

    static Lapsing of(Watch watch, LocalDate today, WorkingCalendar calendar) {
        LocalDate applyBy = watch.rule().applyBy(watch.lastOn(), calendar).orElse(null);
        if (watch.settledOn().isPresent()) {
            return new Lapsing(watch, Light.GREEN, "绿 · 已于 " + watch.settledOn().get() + " 了结", applyBy);
        }
        if (today.isAfter(watch.lastOn())) {
            return new Lapsing(watch, Light.RED, "红 · 末日已过", applyBy);
        }
        int left = calendar.count(today, watch.lastOn());
        boolean near = left <= Validities.NEAR_WORKING_DAYS || applyBy != null && !today.isBefore(applyBy);
        return new Lapsing(watch, near ? Light.YELLOW : Light.GREEN, (near ? "黄" : "绿") + " · 剩 " + left + " 个工作日", applyBy);
    }
}
