package org.daiban.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.daiban.sql.Ids;
import org.daiban.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts on their way out. One leaves after the transaction that put it here is committed, and is tried until the gateway takes it. */
@Component
public class Outbox {

    private final OutboxStore store;
    private final Timers timers;
    private final Clock clock;

    Outbox(OutboxStore store, Timers timers, Clock clock) {
        this.store = store;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param kind whose {@link TextWriter} will write it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String kind, UUID about) {
        UUID text = Ids.next();
        store.insert(text, kind, about, clock.instant());
        timers.setFirst(SendText.KIND, text, clock.instant());
    }

    /** How the texts about something stand, by what they are about; of several about the same the newest. */
    @Transactional(readOnly = true)
    public Map<UUID, Posted> about(Collection<UUID> abouts) {
        return store.about(abouts);
    }

    /**
     * A text put here.
     *
     * @param endedAt when the gateway took it or it was found not to be needed; null while it waits
     * @param isSent  the gateway took it
     * @param tries   how often the gateway was asked
     */
    public record Posted(Instant endedAt, boolean isSent, int tries) {
    }
}
