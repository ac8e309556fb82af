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
        if (reading.isEmpty() || undecided(history) || decidedUnstarted(reading.get(), history)) {
            return without(clock, history);
        }
        Reading shown = reading.get();
        TimeLimit limit = clock.limit(which).orElseThrow();
        return new Standing(shown.light(), text(shown, limit, history), shown.due(),
                shown.due() == null ? null : shown.remaining(), shown.provisional(),
                !clock.matter().evidence(which).sure(), clock.matter().source(which));
    }

    /** Ended without a decision: neither early nor late. */
    private static boolean undecided(CaseHistory history) {
        return history.state() == CaseState.WITHDRAWN || history.state() == CaseState.DECLINED;
    }

    /** An owner's duty whose outside event nobody recorded: only the authority's part can be told. */
    private static boolean decidedUnstarted(Reading reading, CaseHistory history) {
        return reading.due() == null && history.has(EventKind.DECIDED);
    }

    private static Standing without(CaseClock clock, CaseHistory history) {
        if (undecided(history)) {
            return standing(Light.GREY, history.state().label());
        }
        if (history.has(EventKind.DECIDED)) {
            return clock.atOnce(history) ? standing(Light.GREEN, "当日办结") : standing(Light.GREY, "已办结");
        }
        Optional<String> host = clock.matter().mergedInto();
        return standing(Light.GREY, host.map(id -> "并入 " + id + "，随其办结").orElseGet(() ->
                switch (clock.matter().promised().unit()) {
                    case IMMEDIATE -> "即办";
                    case NOT_COUNTED -> "不计时限";
                    case MERGED, WORKING_DAYS, CALENDAR_DAYS -> "没有时限";
                }));
    }

    private static Standing standing(Light light, String words) {
        return new Standing(light, light.word() + " · " + words, null, null, false, false, "");
    }

    /** The light of one of the clocks: grey once the case file ended without a decision. */
    static Light light(Reading reading, CaseHistory history) {
        return undecided(history) ? Light.GREY : reading.light();
    }

    static String text(Reading reading, TimeLimit limit, CaseHistory history) {
        if (undecided(history)) {
            return Light.GREY.word() + " · " + history.state().label();
        }
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
        String done = history.has(EventKind.DECIDED) ? "已办结" : "已报送";
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
