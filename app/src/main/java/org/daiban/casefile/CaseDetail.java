package org.daiban.casefile;

import java.util.List;
import java.util.Set;

/**
 * All there is to say of a case file.
 *
 * @param measures    the promised limit and the statutory one, apart
 * @param held        how long each side held it, the longest first
 * @param next        what may be recorded next, likeliest first
 * @param cautions    what does not look right today
 * @param procedures  the special procedures going on
 * @param limitUnit   what an extension is counted in: 个工作日
 * @param undertaking the matter is handled upon a written undertaking
 * @param owed        the conditional acceptance whose papers are still owed; null where none are
 */
public record CaseDetail(CaseFile file, List<CaseEvent> events, List<Measure> measures, List<TurnSpan> turns,
                         List<Held> held, List<EventKind> next, List<Caution> cautions,
                         List<Prerequisite> prerequisites, Set<ProcedureKind> procedures, String limitUnit,
                         boolean undertaking, Happening.Accepted owed) {
    public CaseDetail {
        events = List.copyOf(events);
        measures = List.copyOf(measures);
        turns = List.copyOf(turns);
        held = List.copyOf(held);
        next = List.copyOf(next);
        cautions = List.copyOf(cautions);
        prerequisites = List.copyOf(prerequisites);
        procedures = Set.copyOf(procedures);
    }

    /** A submission was recorded, so that a receipt need not say who handed in. */
    public boolean submitted() {
        return events.stream().anyMatch(event -> event.kind() == EventKind.SUBMITTED);
    }
}
