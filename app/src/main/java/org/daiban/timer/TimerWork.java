package org.daiban.timer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done when a timer of one kind fires; a bean of the module whose work it is.
 *
 * <p>It is called within the timer's jurisdiction, outside any transaction, with nobody signed in. A machine that dies after
 * the work and before that is noted calls it once more: an effect that must not happen twice runs in {@code Once} under a
 * key made of what it is about, as commands do.
 */
public interface TimerWork {

    /** Lowercase letters and hyphens; kept with each timer, never renamed. */
    String kind();

    /** As the audit record names it: 协助请求逐级上报. */
    String does();

    /**
     * Does the work; an exception means it is tried again later, by and by less often.
     *
     * @return when it falls due again; empty where it is over
     */
    Optional<Instant> fire(UUID about);
}
