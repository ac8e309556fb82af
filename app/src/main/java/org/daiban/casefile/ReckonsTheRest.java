package org.daiban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.LightPolicies;
import org.daiban.timer.TimerWork;
import org.springframework.stereotype.Component;

/** Reckons all open case files of a jurisdiction anew where there are too many for a page to wait; a house that fell goes on where it is started. */
@Component
class ReckonsTheRest implements TimerWork {

    static final String KIND = "reckon-anew";
    /** One for each jurisdiction: the timer carries it. */
    static final UUID ABOUT = UUID.nameUUIDFromBytes(KIND.getBytes());

    private final Recalculation recalculation;
    private final Calendars calendars;
    private final Clock clock;

    ReckonsTheRest(Recalculation recalculation, Calendars calendars, Clock clock) {
        this.recalculation = recalculation;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String does() {
        return "重算办件时限";
    }

    /** Once more where calendar or lights changed while it went through. */
    @Override
    public Optional<Instant> fire(UUID about) {
        LightPolicies lights = calendars.lightPolicies();
        recalculation.reckonAll();
        boolean changed = recalculation.isBehind() || !lights.equals(calendars.lightPolicies());
        return changed ? Optional.of(clock.instant()) : Optional.empty();
    }
}
