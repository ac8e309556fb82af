package org.daiban.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.sql.Jurisdiction;
import org.daiban.timer.TimerWork;
import org.daiban.timer.Timers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One durable timer a jurisdiction, fired after midnight; a night the house slept through is made up for at its start. */
@Component
class WarnsNightly implements TimerWork {

    static final String KIND = "case-warnings";

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    private final CaseWarnings warnings;
    private final Timers timers;
    private final Regions regions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WarnsNightly(CaseWarnings warnings, Timers timers, Regions regions, TransactionTemplate transactions, Clock clock) {
        this.warnings = warnings;
        this.timers = timers;
        this.regions = regions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void set() {
        for (Region region : regions.all()) {
            Jurisdiction.within(region.code(), () ->
                    transactions.executeWithoutResult(status -> timers.set(KIND, about(region.code()), clock.instant())));
        }
    }

    static UUID about(String jurisdiction) {
        return UUID.nameUUIDFromBytes((KIND + " " + jurisdiction).getBytes());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "夜间预警";
    }

    @Override
    public Optional<Instant> fire(UUID about) {
        warnings.tellAll();
        return Optional.of(LocalDate.now(clock).plusDays(1).atTime(AFTER_MIDNIGHT).atZone(clock.getZone()).toInstant());
    }
}
