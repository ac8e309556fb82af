package org.daiban.casefile;

import java.time.Clock;
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
import org.daiban.timer.Timers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After the calendar was amended or lights turn on other days, reckons the due days of open case files anew and keeps the old ones (law/08, R22-67). */
@Component
class Recalculation {

    private static final int AT_ONCE = 200;
    /** Somebody waits for the page; what is more than this many stretches is left to {@link ReckonsTheRest}. */
    private static final int STRETCHES_WAITED_FOR = 10;

    private final CaseStore store;
    private final CaseReader reader;
    private final Calendars calendars;
    private final Regions regions;
    private final TransactionTemplate transactions;
    private final Timers timers;
    private final Clock clock;

    Recalculation(CaseStore store, CaseReader reader, Calendars calendars, Regions regions,
                  TransactionTemplate transactions, Timers timers, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.calendars = calendars;
        this.regions = regions;
        this.transactions = transactions;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener
    void on(CalendarAmended amended) {
        reckonTheFirst();
    }

    @EventListener
    void on(LightsChanged changed) {
        reckonTheFirst();
    }

    /** Catches up with a calendar whose news was lost: the house fell between the commit and the telling. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (Region region : regions.all()) {
            Jurisdiction.within(region.code(), () -> {
                if (isBehind()) {
                    reckonTheFirst();
                }
            });
        }
    }

    /** An open case file rests on a calendar that is no longer in force. */
    boolean isBehind() {
        Optional<Integer> oldest = transactions.execute(status -> store.oldestCalendar());
        return oldest.filter(version -> version < calendars.current().version()).isPresent();
    }

    private void reckonTheFirst() {
        UUID after = new UUID(0, 0);
        for (int i = 0; i < STRETCHES_WAITED_FOR && after != null; i++) {
            UUID from = after;
            after = transactions.execute(status -> stretch(from));
        }
        if (after != null) {
            timers.set(ReckonsTheRest.KIND, ReckonsTheRest.ABOUT, clock.instant());
        }
    }

    void reckonAll() {
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
        CaseClock caseClock = reader.clock(row);
        if (store.update(row.id(), row.version(), history, Outlook.of(caseClock, history, reader.today()))) {
            List<DueRecord> anew = reader.toldAnew(caseClock, history, store.told(row.id()));
            if (!anew.isEmpty()) {
                store.tell(row.id(), anew);
            }
        }
    }
}
