package org.daiban.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.casefile.CaseDetail;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.EventKind;
import org.daiban.casefile.ProcedureKind;
import org.daiban.casefile.Source;
import org.daiban.identity.Role;
import org.daiban.web.Form;

/**
 * One case file.
 *
 * @param next   what the person may record next
 * @param chosen what the form is for; null where nothing may be recorded
 * @param inside an officer or the bureau looks: internal dates may be shown
 */
public record CaseFilePage(CaseDetail detail, List<TimelineEntry> timeline, List<EventKind> next, EventKind chosen,
                           Form form, boolean inside, LocalDate today) {

    static CaseFilePage of(CaseDetail detail, EventKind wanted, Form form, Role role, LocalDate today) {
        EventKind likely = likely(detail);
        List<EventKind> next = Stream.concat(Stream.of(likely), detail.next().stream()).distinct()
                .filter(kind -> kind.recordedBy(role) && detail.next().contains(kind)).toList();
        EventKind chosen = wanted != null ? wanted : next.isEmpty() ? null : next.get(0);
        List<TimelineEntry> timeline = new ArrayList<>(detail.events().stream().map(TimelineEntry::of).toList());
        Collections.reverse(timeline);
        return new CaseFilePage(detail, timeline, next, chosen, form, role == Role.OFFICER || role == Role.BUREAU, today);
    }

    private static EventKind likely(CaseDetail detail) {
        return switch (detail.file().state()) {
            case OPENED, READY -> EventKind.SUBMITTED;
            case SUBMITTED -> EventKind.RECEIVED;
            case RECEIVED, CORRECTED -> EventKind.ACCEPTED;
            case CORRECTING -> EventKind.CORRECTED;
            case ACCEPTED -> EventKind.DECIDED;
            case IN_PROCEDURE -> EventKind.PROCEDURE_ENDED;
            default -> EventKind.DELIVERED;
        };
    }

    public CaseFile file() {
        return detail.file();
    }

    public Map<String, String> sources() {
        return options(Source.values(), Source::label);
    }

    public Map<String, String> doers() {
        return options(Doer.values(), Doer::label);
    }

    public Map<String, String> decisions() {
        return options(Decision.values(), Decision::label);
    }

    /** Those that may begin, or those going on where one is to end. */
    public Map<String, String> procedures() {
        boolean ending = chosen == EventKind.PROCEDURE_ENDED;
        return options(Stream.of(ProcedureKind.values())
                .filter(kind -> ending == detail.procedures().contains(kind)).toArray(ProcedureKind[]::new), ProcedureKind::label);
    }

    private static <E extends Enum<E>> Map<String, String> options(E[] constants, Function<E, String> label) {
        return Stream.of(constants).collect(Collectors.toMap(Enum::name, label, (a, b) -> a, LinkedHashMap::new));
    }
}
