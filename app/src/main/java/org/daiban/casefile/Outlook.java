package org.daiban.casefile;

import java.time.LocalDate;
import org.daiban.engine.clock.ClockState;
import org.daiban.engine.clock.Light;
import org.daiban.engine.clock.Reading;

/**
 * How the light of a case file will turn day by day if nothing more happens, so that a list can be ordered and filtered
 * without a nightly job. What a list shows is read from the events anew.
 *
 * @param sortDue     the day the list is ordered by: the due day, or the last day to answer; {@link #NEVER} where none runs
 * @param greyThrough last day on which it is grey; null where it is not
 * @param yellowFrom  null where it does not turn
 * @param redFrom     null where it does not turn
 * @param settled     the light that stays, null while it may turn
 */
record Outlook(LocalDate sortDue, LocalDate greyThrough, LocalDate yellowFrom, LocalDate redFrom, Light settled) {

    /** Later than any due day; a date, since the keyset needs one. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static Outlook of(CaseClock clock, CaseHistory history, LocalDate today) {
        Reading reading = clock.read(history, today).orElse(null);
        if (reading == null || reading.state() == ClockState.STOPPED) {
            return settled(Standings.of(clock, history, today).light());
        }
        if (reading.due() == null) {
            return notStarted(clock, history, reading, today);
        }
        if (reading.dueOpen()) {
            return settled(Light.GREY);
        }
        return running(clock, history, reading, today, null);
    }

    private static Outlook settled(Light light) {
        return new Outlook(NEVER, null, null, null, light);
    }

    /** Silence past the last day to answer starts the clock by law. */
    private static Outlook notStarted(CaseClock clock, CaseHistory history, Reading reading, LocalDate today) {
        if (reading.answerBy() == null) {
            return settled(Standings.of(clock, history, today).light());
        }
        LocalDate until = reading.answerBy().on();
        LocalDate after = until.plusDays(1);
        Outlook then = clock.read(history, after)
                .map(deemed -> running(clock, history, deemed, after, until))
                .orElseGet(() -> settled(Light.GREY));
        return new Outlook(until, until, then.yellowFrom, then.redFrom, null);
    }

    private static Outlook running(
            CaseClock clock, CaseHistory history, Reading reading, LocalDate today, LocalDate greyThrough) {
        LocalDate due = reading.due();
        LocalDate yellow = today;
        while (!yellow.isAfter(due) && light(clock, history, yellow) == Light.GREEN) {
            yellow = yellow.plusDays(1);
        }
        boolean suspendedAfterDue = light(clock, history, today) == Light.GREY;
        return new Outlook(due, suspendedAfterDue ? due : greyThrough, suspendedAfterDue ? null : yellow, due.plusDays(1), null);
    }

    private static Light light(CaseClock clock, CaseHistory history, LocalDate on) {
        return clock.read(history, on).map(Reading::light).orElse(Light.GREY);
    }

    /** The light on a day, as the list's filter finds it. */
    Light on(LocalDate day) {
        if (settled != null) {
            return settled;
        }
        if (greyThrough != null && !day.isAfter(greyThrough)) {
            return Light.GREY;
        }
        if (redFrom != null && !day.isBefore(redFrom)) {
            return Light.RED;
        }
        return yellowFrom != null && !day.isBefore(yellowFrom) ? Light.YELLOW : Light.GREEN;
    }
}
