package org.daiban.casefile;

import static org.daiban.casefile.CaseRule.day;

import java.time.LocalDate;
import java.util.Optional;
import org.daiban.engine.clock.ClockState;
import org.daiban.engine.clock.Light;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.clock.TimeLimit;
import org.daiban.engine.matter.Limits;

/** Says a reading in the words of docs/law/10: 黄 · 剩 2 个工作日. */
final class Standings {

    private Standings() {
    }

    static Standing of(CaseClock clock, CaseHistory history, LocalDate today) {
        Limits which = clock.governing();
        Optional<Reading> reading = clock.read(which, history, today);
        if (reading.isEmpty()) {
            return new Standing(Light.GREY, without(clock, history), null, null, false, false);
        }
        Reading shown = reading.get();
        TimeLimit limit = clock.limit(which).orElseThrow();
        return new Standing(shown.light(), text(shown, limit, history), shown.due(),
                shown.due() == null ? null : shown.remaining(), shown.provisional(),
                !clock.matter().evidence(which).sure());
    }

    private static String without(CaseClock clock, CaseHistory history) {
        if (history.state().closed() || history.has(EventKind.DECIDED)) {
            return "灰 · " + (history.has(EventKind.DECIDED) ? "已办结" : history.state().label());
        }
        return switch (clock.matter().promised().unit()) {
            case IMMEDIATE -> "灰 · 即办";
            case NOT_COUNTED -> "灰 · 不计时限";
            case MERGED -> "灰 · 并入办理";
            case WORKING_DAYS, CALENDAR_DAYS -> "灰 · 没有时限";
        };
    }

    static String text(Reading reading, TimeLimit limit, CaseHistory history) {
        String light = reading.light().word() + " · ";
        String unit = " " + limit.unit().word();
        if (reading.state() == ClockState.STOPPED) {
            return light + stopped(reading, unit, history);
        }
        if (reading.due() == null) {
            return light + notStarted(reading, history);
        }
        if (reading.overdue()) {
            return light + "超期 " + -reading.remaining() + unit;
        }
        if (reading.state() == ClockState.SUSPENDED) {
            return light + "停表中，剩 " + reading.remaining() + unit;
        }
        return light + (reading.remaining() == 0 ? "今天到期" : "剩 " + reading.remaining() + unit);
    }

    private static String stopped(Reading reading, String unit, CaseHistory history) {
        String done = history.has(EventKind.DECIDED) ? "已办结" : history.state().closed() ? history.state().label() : "已报送";
        if (reading.due() == null || reading.remaining() == 0) {
            return done;
        }
        return done + (reading.remaining() > 0 ? "，早 " + reading.remaining() : "，超期 " + -reading.remaining()) + unit;
    }

    private static String notStarted(Reading reading, CaseHistory history) {
        if (reading.answerBy() != null) {
            return "未起算，" + day(reading.answerBy().on()) + "以前应答复";
        }
        if (history.has(EventKind.DECIDED)) {
            return "已办结";
        }
        return history.state() == CaseState.CORRECTED ? "未起算，已补齐，应当受理" : "未起算";
    }
}
