package org.daiban.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.Clock;
import org.daiban.engine.clock.ClockEvent;
import org.daiban.engine.clock.ClockStart;
import org.daiban.engine.clock.DayUnit;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.clock.Reading;
import org.daiban.engine.clock.TimeLimit;
import org.daiban.engine.matter.LimitUnit;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.MatterLimit;

/** The clocks of one matter: promised and statutory, read from the same history and never mixed. */
record CaseClock(WorkingCalendar calendar, LightPolicy policy, Matter matter) {

    /** 行政许可法 §32: working days to accept, decline or tell once what is missing. */
    private static final int ANSWER_WITHIN = 5;
    /** A limit counted backwards from something the owner plans; there is no due day to run to. */
    private static final String BACKWARDS = "倒推";

    /** The limit case files are measured by: the promised one, or the statutory one where no promise runs. */
    Limits governing() {
        return limit(Limits.PROMISED).isEmpty() && limit(Limits.STATUTORY).isPresent() ? Limits.STATUTORY : Limits.PROMISED;
    }

    /** Empty where nothing can be counted out; see {@link #whyNone}. */
    Optional<TimeLimit> limit(Limits which) {
        MatterLimit limit = matter.limit(which);
        if (matter.mergedInto().isPresent() || !limit.unit().hasAmount() || limit.note().contains(BACKWARDS)) {
            return Optional.empty();
        }
        DayUnit unit = limit.unit() == LimitUnit.WORKING_DAYS ? DayUnit.WORKING_DAYS : DayUnit.CALENDAR_DAYS;
        return Optional.of(new TimeLimit(limit.amount(), unit, starts(limit)));
    }

    /** An authority's own days never run from an event of the owner's: they wait for the application. */
    private ClockStart starts(MatterLimit limit) {
        boolean waits = matter.clockStarts() == ClockStart.EVENT && !limit.ownersDuty();
        return waits ? ClockStart.ACCEPTANCE : matter.clockStarts();
    }

    /** Why a limit has no clock, in Chinese. */
    String whyNone(Limits which) {
        MatterLimit limit = matter.limit(which);
        if (matter.mergedInto().isPresent()) {
            return "并入 " + matter.mergedInto().get() + " 办理，随其办结，不另计时限。";
        }
        if (limit.note().contains(BACKWARDS)) {
            return "倒推期限：须在所办之事 " + limit.label() + "以前办理，没有到期日可推算。";
        }
        return switch (limit.unit()) {
            case IMMEDIATE -> "即办：收件当日办结，不设到期日。";
            case NOT_COUNTED -> "不计入审批时限，没有到期日。";
            case MERGED, WORKING_DAYS, CALENDAR_DAYS -> "";
        };
    }

    /** The limit of the authority itself, the statutory one first: what it may ask to extend. */
    Optional<Limits> authoritys() {
        return Stream.of(Limits.STATUTORY, Limits.PROMISED)
                .filter(which -> limit(which).isPresent() && !matter.limit(which).ownersDuty())
                .findFirst();
    }

    /** Handled on the day it was received or, where the limit says so, accepted (即办). */
    boolean atOnce(CaseHistory history) {
        LocalDate from = history.on(matter.clockStarts() == ClockStart.ACCEPTANCE ? EventKind.ACCEPTED : EventKind.RECEIVED);
        return matter.promised().unit() == LimitUnit.IMMEDIATE && from != null && from.equals(history.on(EventKind.DECIDED));
    }

    boolean runsFromEvent() {
        return matter.clockStarts() == ClockStart.EVENT;
    }

    /** The reading at the end of a day; empty where there is no limit, or the history cannot be read for it. */
    Optional<Reading> read(Limits which, CaseHistory history, LocalDate asOf) {
        return limit(which).flatMap(limit -> {
            List<ClockEvent> events = events(which, history, limit);
            return Clock.read(calendar, limit, events, asOf, policy).reading();
        });
    }

    Optional<Reading> read(CaseHistory history, LocalDate asOf) {
        return read(governing(), history, asOf);
    }

    /** Last day to accept, decline or tell what is missing. */
    LocalDate answerBy(LocalDate received) {
        return calendar.plus(received, ANSWER_WITHIN).on();
    }

    /** Whether by this day the papers count as accepted because nobody answered in time (行政许可法 §32). */
    boolean deemedAccepted(CaseHistory history, LocalDate on) {
        LocalDate received = history.on(EventKind.RECEIVED);
        if (received == null) {
            return false;
        }
        LocalDate until = answerBy(received);
        LocalDate notified = history.on(EventKind.CORRECTION_NOTIFIED);
        LocalDate accepted = history.on(EventKind.ACCEPTED);
        boolean answered = notified != null && !notified.isAfter(until) || accepted != null && !accepted.isAfter(until);
        return !answered && on.isAfter(until);
    }

    /** Days between two days as the limit of that day counts them; for stretches of working days only. */
    int workingDays(LocalDate after, LocalDate through) {
        return calendar.count(after, through);
    }

    private List<ClockEvent> events(Limits which, CaseHistory history, TimeLimit limit) {
        boolean ownersDuty = limit.starts() == ClockStart.EVENT;
        return ownersDuty ? ownersEvents(history) : authoritysEvents(which, history, limit);
    }

    /** The owner's duty ends when the papers are in. */
    private static List<ClockEvent> ownersEvents(CaseHistory history) {
        List<ClockEvent> events = new ArrayList<>();
        LocalDate handedIn = history.has(EventKind.RECEIVED) ? history.on(EventKind.RECEIVED) : history.on(EventKind.WITHDRAWN);
        if (history.has(EventKind.OCCURRED)) {
            events.add(new ClockEvent.Occurred(history.on(EventKind.OCCURRED)));
            if (handedIn != null) {
                events.add(new ClockEvent.Decided(handedIn));
            }
        }
        return events;
    }

    private List<ClockEvent> authoritysEvents(Limits which, CaseHistory history, TimeLimit limit) {
        List<ClockEvent> events = new ArrayList<>(history.events().size());
        for (CaseEvent event : history.events()) {
            clockEvent(event).ifPresent(events::add);
            if (event.what() instanceof Extended extended && inTime(events, event.on(), limit)) {
                events.add(new ClockEvent.Extended(event.on(), extended.amount()));
            }
        }
        return events;
    }

    /** An extension granted within the statutory limit mends no promise already broken. */
    private boolean inTime(List<ClockEvent> before, LocalDate on, TimeLimit limit) {
        return Clock.read(calendar, limit, before, on, policy).reading().filter(reading -> !reading.overdue()).isPresent();
    }

    private static Optional<ClockEvent> clockEvent(CaseEvent event) {
        LocalDate on = event.on();
        if (event.what() instanceof ProcedureBegun begun) {
            return Optional.of(new ClockEvent.Suspended(on, begun.procedure().label(), begun.procedure().name()));
        }
        if (event.what() instanceof ProcedureEnded ended) {
            return Optional.of(new ClockEvent.Resumed(on, ended.procedure().name()));
        }
        return Optional.ofNullable(switch (event.kind()) {
            case RECEIVED -> new ClockEvent.Received(on);
            case CORRECTION_NOTIFIED -> new ClockEvent.CorrectionNotified(on);
            case CORRECTED -> new ClockEvent.CorrectionCompleted(on);
            case ACCEPTED -> new ClockEvent.Accepted(on);
            case DECLINED -> new ClockEvent.Declined(on);
            case DECIDED -> new ClockEvent.Decided(on);
            case WITHDRAWN -> new ClockEvent.Withdrawn(on);
            default -> null;
        });
    }
}
