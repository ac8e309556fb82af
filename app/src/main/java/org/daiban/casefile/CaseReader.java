package org.daiban.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.clock.AmendedDue;
import org.daiban.engine.clock.Obligor;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.clock.TimeLimit;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.roadmap.Actual;
import org.daiban.jurisdiction.Calendars;
import org.springframework.stereotype.Component;

/** Makes of rows and events what people and other modules read. */
@Component
class CaseReader {

    private final Catalogues catalogues;
    private final Calendars calendars;
    private final Clock clock;

    CaseReader(Catalogues catalogues, Calendars calendars, Clock clock) {
        this.catalogues = catalogues;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By the catalogue the case file was opened under: a later limit binds later case files. */
    CaseClock clock(CaseRow row) {
        Matter matter = catalogues.version(row.catalogueVersion())
                .flatMap(catalogue -> catalogue.catalogue().matter(row.matter()))
                .orElseThrow();
        return new CaseClock(calendars.current(), calendars.lightPolicies().of(matter.kind()), matter);
    }

    String name(String matter) {
        return catalogues.current().catalogue().matter(matter).map(Matter::name).orElse(matter);
    }

    CaseFile file(CaseRow row, List<CaseEvent> events) {
        CaseHistory history = CaseHistory.of(events);
        List<TurnSpan> turns = history.turns(row.openedOn());
        TurnSpan now = turns.get(turns.size() - 1);
        return new CaseFile(row.id(), row.project(), row.projectName(), row.owner(), row.officer(), row.matter(),
                row.matterName(), row.stage(), row.unit(), row.unitName(), row.code(), history.state(), now.turn(),
                now.since(), Standings.of(clock(row), history, today()), row.openedOn(), row.internalDue(),
                history.withoutResult(), events.size());
    }

    CaseDetail detail(CaseRow row, List<CaseEvent> events, List<CaseRow> ofProject, List<DueRecord> told) {
        CaseHistory history = CaseHistory.of(events);
        CaseClock caseClock = clock(row);
        List<TurnSpan> turns = history.turns(row.openedOn());
        return new CaseDetail(file(row, events), events, measures(caseClock, history, told), turns,
                held(caseClock, turns), CaseRules.possible(history, caseClock, today()),
                CaseCautions.today(history, caseClock, today()), Prerequisites.of(row, ofProject, this::name),
                history.open().keySet(), limitUnit(caseClock), row.undertaking(),
                history.owing() ? (Accepted) history.event(EventKind.ACCEPTED).what() : null);
    }

    private static String limitUnit(CaseClock caseClock) {
        return caseClock.limit(Limits.STATUTORY).or(() -> caseClock.limit(Limits.PROMISED))
                .map(limit -> limit.unit().word()).orElse("个工作日");
    }

    private List<Measure> measures(CaseClock caseClock, CaseHistory history, List<DueRecord> told) {
        List<Measure> measures = new ArrayList<>();
        for (Limits which : Limits.values()) {
            Optional<Reading> reading = caseClock.read(which, history, today());
            String text = reading.map(shown -> Standings.text(shown, limit(caseClock, which), history)).orElse("");
            measures.add(new Measure(which, which.label(), caseClock.matter().limit(which).label(), reading.orElse(null),
                    reading.map(shown -> Standings.light(shown, history)).orElse(null), text, caseClock.whyNone(which), caseClock.governing() == which,
                    !caseClock.matter().evidence(which).sure(), caseClock.matter().source(which),
                    reading.map(shown -> amended(caseClock, which, shown, told)).orElse(null)));
        }
        return measures;
    }

    private static TimeLimit limit(CaseClock caseClock, Limits which) {
        return caseClock.limit(which).orElseThrow();
    }

    /** The due day told by an older calendar beside the one of the present calendar; null where they are one. */
    private static AmendedDue amended(CaseClock caseClock, Limits which, Reading reading, List<DueRecord> told) {
        if (reading.due() == null || reading.dueOpen()) {
            return null;
        }
        int number = told.stream().filter(record -> record.measure() == which).mapToInt(DueRecord::number).max().orElse(-1);
        Obligor obligor = caseClock.matter().limit(which).ownersDuty() ? Obligor.APPLICANT : Obligor.AUTHORITY;
        return told.stream()
                .filter(record -> record.measure() == which && record.number() == number
                        && record.calendarVersion() != reading.calendarVersion()
                        && !record.due().on().equals(reading.due()))
                .findFirst()
                .map(record -> org.daiban.engine.clock.Clock.amended(
                        record.due(), new Due(reading.due(), reading.provisional()), obligor))
                .orElse(null);
    }

    /** Both days of a moved due day and which of them binds (law/08). */
    AmendedDue moved(CaseRow row, Limits which, Due before, Due after) {
        Obligor obligor = clock(row).matter().limit(which).ownersDuty() ? Obligor.APPLICANT : Obligor.AUTHORITY;
        return org.daiban.engine.clock.Clock.amended(before, after, obligor);
    }

    private List<Held> held(CaseClock caseClock, List<TurnSpan> turns) {
        Map<Turn, Integer> days = new EnumMap<>(Turn.class);
        for (TurnSpan span : turns) {
            if (span.turn() != Turn.NOBODY) {
                LocalDate until = span.until() == null ? today() : span.until();
                days.merge(span.turn(), caseClock.workingDays(span.since(), until), Integer::sum);
            }
        }
        return days.entrySet().stream().map(one -> new Held(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Held::workingDays).reversed()).toList();
    }

    /** What the re-forecast must know; empty where nothing has begun, or nothing came of it. */
    Optional<Actual> actual(CaseRow row, List<CaseEvent> events) {
        CaseHistory history = CaseHistory.of(events);
        if (history.withoutResult()) {
            return Optional.empty();
        }
        Optional<Reading> reading = clock(row).read(history.withoutOpen(), today());
        LocalDate started = reading.map(Reading::startedOn).orElseGet(() -> firstOn(history));
        if (started == null) {
            return Optional.empty();
        }
        LocalDate decided = history.on(EventKind.DECIDED);
        LocalDate due = decided == null ? reading.map(Reading::due).orElse(null) : null;
        return Optional.of(new Actual(row.matter(), started, decided, due, history.pauses()));
    }

    /** Where no clock runs: accepted or, for what is decided at once, received. */
    private static LocalDate firstOn(CaseHistory history) {
        return history.has(EventKind.ACCEPTED) ? history.on(EventKind.ACCEPTED) : history.on(EventKind.DECIDED);
    }

    /** The due days to tell after an event: those it moved. */
    List<DueRecord> told(CaseClock caseClock, CaseHistory before, CaseHistory after) {
        List<DueRecord> told = new ArrayList<>();
        for (Limits which : Limits.values()) {
            LocalDate was = caseClock.read(which, before, today()).map(Reading::due).orElse(null);
            caseClock.read(which, after, today())
                    .filter(reading -> reading.due() != null && !reading.dueOpen() && !reading.due().equals(was))
                    .map(reading -> told(which, reading, after))
                    .ifPresent(told::add);
        }
        return told;
    }

    /** The due days of the newest event by the calendar now in force. */
    List<DueRecord> toldAnew(CaseClock caseClock, CaseHistory history, List<DueRecord> before) {
        List<DueRecord> told = new ArrayList<>();
        for (Limits which : Limits.values()) {
            before.stream().filter(record -> record.measure() == which).reduce((earlier, later) -> later)
                    .flatMap(last -> caseClock.read(which, history, today())
                            .filter(reading -> reading.due() != null && !reading.dueOpen()
                                    && reading.calendarVersion() != last.calendarVersion())
                            .map(reading -> new DueRecord(which, last.number(), reading.calendarVersion(),
                                    new Due(reading.due(), reading.provisional()), clock.instant())))
                    .ifPresent(told::add);
        }
        return told;
    }

    private DueRecord told(Limits which, Reading reading, CaseHistory history) {
        return new DueRecord(which, history.events().size(), reading.calendarVersion(),
                new Due(reading.due(), reading.provisional()), clock.instant());
    }

    List<CaseFile> files(List<CaseRow> rows, Map<UUID, List<CaseEvent>> events) {
        return rows.stream().map(row -> file(row, events.get(row.id()))).toList();
    }
}
