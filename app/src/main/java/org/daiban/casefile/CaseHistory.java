package org.daiban.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.engine.roadmap.Pause;

/** What happened to a case file, folded into where it stands. A value: reads no clock and no database. */
final class CaseHistory {

    private final List<CaseEvent> events;
    private final Map<EventKind, CaseEvent> last = new EnumMap<>(EventKind.class);
    private final Map<ProcedureKind, CaseEvent> open = new EnumMap<>(ProcedureKind.class);
    private final List<Pause> pauses = new ArrayList<>();

    private CaseHistory(List<CaseEvent> events) {
        this.events = List.copyOf(events);
        this.events.forEach(this::take);
    }

    static CaseHistory of(List<CaseEvent> events) {
        return new CaseHistory(events);
    }

    CaseHistory and(CaseEvent event) {
        List<CaseEvent> more = new ArrayList<>(events);
        more.add(event);
        return new CaseHistory(more);
    }

    private void take(CaseEvent event) {
        last.put(event.kind(), event);
        if (event.what() instanceof ProcedureBegun begun) {
            open.put(begun.procedure(), event);
        }
        if (event.what() instanceof ProcedureEnded ended) {
            CaseEvent begun = open.remove(ended.procedure());
            pauses.add(new Pause(begun.on(), event.on()));
        }
    }

    List<CaseEvent> events() {
        return events;
    }

    boolean has(EventKind kind) {
        return last.containsKey(kind);
    }

    /** The event of a kind, the latest where there are several; null where there is none. */
    CaseEvent event(EventKind kind) {
        return last.get(kind);
    }

    /** The day of the event of a kind; null where there is none. */
    LocalDate on(EventKind kind) {
        CaseEvent event = last.get(kind);
        return event == null ? null : event.on();
    }

    Optional<CaseEvent> latest() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    /** 补正: told what is missing, and neither completed nor accepted or decided all the same. */
    boolean correcting() {
        return has(EventKind.CORRECTION_NOTIFIED)
                && !has(EventKind.CORRECTED) && !has(EventKind.ACCEPTED) && !has(EventKind.DECIDED);
    }

    /** 容缺: papers owed and not all supplied yet. */
    boolean owing() {
        return has(EventKind.ACCEPTED)
                && ((Accepted) event(EventKind.ACCEPTED).what()).conditional()
                && !has(EventKind.OWED_SUPPLIED);
    }

    /** Ended without what was applied for: the matter may be opened anew. */
    boolean withoutResult() {
        return has(EventKind.DECLINED) || has(EventKind.WITHDRAWN)
                || has(EventKind.DECIDED) && ((Decided) event(EventKind.DECIDED).what()).decision() == Decision.REFUSED;
    }

    /** As if the special procedures going on had never begun. */
    CaseHistory withoutOpen() {
        return of(events.stream().filter(event -> !open.containsValue(event)).toList());
    }

    /** What the owner still owes; empty where nothing is missing. */
    Optional<Asked> asked(UUID caseFile) {
        if (state().closed() || has(EventKind.DECIDED)) {
            return Optional.empty();
        }
        if (correcting()) {
            CaseEvent notice = event(EventKind.CORRECTION_NOTIFIED);
            return Optional.of(new Asked(caseFile, ((CorrectionNotified) notice.what()).lines(), notice.on(), null));
        }
        if (owing()) {
            CaseEvent acceptance = event(EventKind.ACCEPTED);
            Accepted accepted = (Accepted) acceptance.what();
            return Optional.of(new Asked(caseFile, accepted.owed(), acceptance.on(), accepted.owedUntil()));
        }
        return Optional.empty();
    }

    /** The special procedures going on, each with its beginning. */
    Map<ProcedureKind, CaseEvent> open() {
        return open;
    }

    /** Every stretch of a special procedure, those going on without an end. */
    List<Pause> pauses() {
        List<Pause> all = new ArrayList<>(pauses);
        open.values().forEach(begun -> all.add(new Pause(begun.on(), null)));
        return all;
    }

    /** The event after which nothing can happen any more. */
    Optional<CaseEvent> closing() {
        return latest().filter(event -> state().closed());
    }

    CaseState state() {
        if (has(EventKind.DELIVERED)) {
            return CaseState.DELIVERED;
        }
        if (has(EventKind.WITHDRAWN)) {
            return CaseState.WITHDRAWN;
        }
        if (has(EventKind.DECLINED)) {
            return CaseState.DECLINED;
        }
        if (has(EventKind.DECIDED)) {
            return CaseState.DECIDED;
        }
        if (!open.isEmpty()) {
            return CaseState.IN_PROCEDURE;
        }
        if (has(EventKind.ACCEPTED)) {
            return CaseState.ACCEPTED;
        }
        return beforeAcceptance();
    }

    private CaseState beforeAcceptance() {
        if (has(EventKind.CORRECTED)) {
            return CaseState.CORRECTED;
        }
        if (has(EventKind.CORRECTION_NOTIFIED)) {
            return CaseState.CORRECTING;
        }
        if (has(EventKind.RECEIVED)) {
            return CaseState.RECEIVED;
        }
        if (has(EventKind.SUBMITTED)) {
            return CaseState.SUBMITTED;
        }
        return has(EventKind.PAPERS_READY) ? CaseState.READY : CaseState.OPENED;
    }

    Turn turn() {
        return switch (state()) {
            case OPENED, CORRECTING -> Turn.OWNER;
            case READY, DECIDED -> Turn.WINDOW;
            case SUBMITTED -> Turn.APPROVAL_SYSTEM;
            case RECEIVED, CORRECTED -> Turn.UNIT;
            case ACCEPTED -> owing() ? Turn.OWNER : Turn.UNIT;
            case IN_PROCEDURE -> open.containsKey(ProcedureKind.RECTIFICATION) || owing() ? Turn.OWNER : Turn.UNIT;
            case DELIVERED, DECLINED, WITHDRAWN -> Turn.NOBODY;
        };
    }

    /** Whose turn it was from the opening on; the last stretch is open. */
    List<TurnSpan> turns(LocalDate openedOn) {
        List<TurnSpan> spans = new ArrayList<>();
        Turn turn = Turn.OWNER;
        LocalDate since = openedOn;
        for (int i = 1; i <= events.size(); i++) {
            Turn next = of(events.subList(0, i)).turn();
            LocalDate on = events.get(i - 1).on();
            if (next == turn) {
                continue;
            }
            if (on.isAfter(since)) {
                spans.add(new TurnSpan(turn, since, on));
            }
            turn = next;
            since = on.isBefore(since) ? since : on;
        }
        spans.add(new TurnSpan(turn, since, null));
        return spans;
    }
}
