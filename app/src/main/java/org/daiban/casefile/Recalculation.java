package org.daiban.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.jurisdiction.CalendarAmended;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.LightsChanged;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.sql.Jurisdiction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After the calendar was amended or lights turn on other days, reckons the due days of open case files anew and keeps the old ones (law/08, R22-67). */
@Component
class Recalculation {

    private static final int AT_ONCE = 200;

    private final CaseStore store;
    private final CaseReader reader;
    private final Calendars calendars;
    private final Regions regions;
    private final TransactionTemplate transactions;

    Recalculation(CaseStore store, CaseReader reader, Calendars calendars, Regions regions,
                  TransactionTemplate transactions) {
        this.store = store;
        this.reader = reader;
        this.calendars = calendars;
        this.regions = regions;
        this.transactions = transactions;
    }

    @EventListener
    void on(CalendarAmended amended) {
        reckonAll();
    }

    @EventListener
    void on(LightsChanged changed) {
        reckonAll();
    }

    /** Catches up with a calendar whose news was lost: the house fell between the commit and the telling. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (Region region : regions.all()) {
            Jurisdiction.within(region.code(), () -> {
                Optional<Integer> oldest = transactions.execute(status -> store.oldestCalendar());
                if (oldest.filter(version -> version < calendars.current().version()).isPresent()) {
                    reckonAll();
                }
            });
        }
    }

    private void reckonAll() {
        UUID after = new UUID(0, 0);
        while (after != null) {
            UUID from = after;
            after = transactions.execute(status -> stretch(from));
        }
    }

    /** The id to go on after; null at the end. */
    private UUID stretch(UUID after) {
        List<CaseRow> rows = store.open(after, AT_ONCE);
        Map<UUID, List<CaseEvent>> events = store.events(rows.stream().map(CaseRow::id).toList());
        rows.forEach(row -> reckonAnew(row, CaseHistory.of(events.get(row.id()))));
        return rows.size() < AT_ONCE ? null : rows.get(AT_ONCE - 1).id();
    }

    private void reckonAnew(CaseRow row, CaseHistory history) {
        CaseClock clock = reader.clock(row);
        if (store.update(row.id(), row.version(), history, Outlook.of(clock, history, reader.today()))) {
            reader.toldAnew(clock, history, store.told(row.id())).forEach(told -> store.tell(row.id(), told));
        }
    }
}
