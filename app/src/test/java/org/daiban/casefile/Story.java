package org.daiban.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.Catalogue;
import org.daiban.rule.Refusal;

/** The story of one case file, told event by event without a database; by the reference catalogue and calendar. */
final class Story {

    static final WorkingCalendar CALENDAR = calendar();
    static final Catalogue CATALOGUE = Catalogue.read(
            "matters.csv", text("matters.csv"), "facts.json", text("facts.json")).catalogue().orElseThrow();

    final CaseClock clock;
    final CaseHistory history;
    private final boolean undertaking;

    private Story(CaseClock clock, CaseHistory history, boolean undertaking) {
        this.clock = clock;
        this.history = history;
        this.undertaking = undertaking;
    }

    static Story of(String matter) {
        return of(matter, CALENDAR);
    }

    static Story of(String matter, WorkingCalendar calendar) {
        CaseClock clock = new CaseClock(calendar, LightPolicy.USUAL, CATALOGUE.matter(matter).orElseThrow());
        return new Story(clock, CaseHistory.of(List.of()), false);
    }

    Story uponUndertaking() {
        return new Story(clock, history, true);
    }

    /** Goes on; the event must be allowed on its day. */
    Story then(String on, Happening what) {
        return then(NewEvent.entered(what, day(on), "收件单 1 号"));
    }

    Story then(NewEvent event) {
        List<Refusal> refusals = refusals(event, event.on());
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals);
        }
        return new Story(clock, history.and(recorded(event)), undertaking);
    }

    CaseEvent recorded(NewEvent event) {
        return new CaseEvent(history.events().size() + 1, event.what(), event.on(), Instant.EPOCH, new UUID(0, 1), "演示",
                event.source(), event.voucher(), event.note(), null, cautions(event));
    }

    List<Refusal> refusals(NewEvent event, LocalDate today) {
        return CaseRules.refusals(history, clock, undertaking, event, today);
    }

    /** Codes of what refuses the event on its own day; a plain field check shows as its field. */
    List<String> refused(String on, Happening what) {
        return codes(refusals(NewEvent.entered(what, day(on), "收件单 1 号"), day(on)));
    }

    String sentence(String on, Happening what) {
        return refusals(NewEvent.entered(what, day(on), "收件单 1 号"), day(on)).get(0).sentence();
    }

    static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.code().isEmpty() ? refusal.field() : refusal.code()).toList();
    }

    List<Caution> cautions(NewEvent event, String... unfinished) {
        return CaseCautions.of(history, clock, event, List.of(unfinished));
    }

    List<String> cautioned(String on, Happening what, String... unfinished) {
        return cautions(NewEvent.pushed(what, day(on)), unfinished).stream().map(Caution::code).toList();
    }

    Standing standing(String on) {
        return Standings.of(clock, history, day(on));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static WorkingCalendar calendar() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (int year = 2017; year <= 2026; year++) {
            years.put(year, CalendarFile.read(year + ".csv", year, text("calendar/" + year + ".csv")).days());
        }
        return WorkingCalendar.of(years);
    }

    private static String text(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/org/daiban/engine/reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
