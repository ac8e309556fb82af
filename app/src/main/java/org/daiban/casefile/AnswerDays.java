package org.daiban.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Watches the five working days within which an authority accepts, declines or tells once what is missing (L02-1). */
@Component
public class AnswerDays {

    private final CaseStore store;
    private final CaseList list;
    private final CaseReader reader;

    AnswerDays(CaseStore store, CaseList list, CaseReader reader) {
        this.store = store;
        this.list = list;
        this.reader = reader;
    }

    /**
     * The received case files nobody answered, the most urgent first: two statements.
     *
     * @param officer null for those of every officer
     * @param unit    null for those of every unit
     */
    @Transactional(readOnly = true)
    public List<AnswerDay> of(UUID officer, UUID unit, int most) {
        List<CaseRow> rows = list.received(officer, unit, most);
        Map<UUID, List<CaseEvent>> events = store.events(rows.stream().map(CaseRow::id).toList());
        return rows.stream()
                .map(row -> day(row, events.get(row.id())))
                .sorted(Comparator.comparing(AnswerDay::answerBy).thenComparing(day -> day.file().id()))
                .toList();
    }

    private AnswerDay day(CaseRow row, List<CaseEvent> events) {
        CaseClock clock = reader.clock(row);
        var received = CaseHistory.of(events).on(EventKind.RECEIVED);
        var until = clock.answerBy(received);
        int left = until.isBefore(reader.today())
                ? -clock.workingDays(until, reader.today()) : clock.workingDays(reader.today(), until);
        return new AnswerDay(reader.file(row, events), received, until, left);
    }
}
