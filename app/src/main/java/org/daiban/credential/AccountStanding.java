package org.daiban.credential;

import java.time.Instant;
import java.util.Optional;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Person;

/**
 * An account as its administrators see it.
 *
 * @param code          the newest one-time code
 * @param passwordSetAt empty while the person has never been in
 * @param lockedUntil   empty while the user name is not locked
 */
public record AccountStanding(Person person, Optional<OneTimeCodes.Issued> code, Optional<Instant> passwordSetAt,
                              Optional<Instant> lockedUntil) {

    public enum State { DEMO, READY, LOCKED, CODE_OPEN, CODE_EXPIRED, NO_CODE, NO_ROLE, CLOSED }

    public State state(Instant now) {
        if (!person.isOpen()) {
            return State.CLOSED;
        }
        if (person.role().isEmpty()) {
            return State.NO_ROLE;
        }
        if (person.demo()) {
            return State.DEMO;
        }
        if (lockedUntil.isPresent()) {
            return State.LOCKED;
        }
        boolean isIn = passwordSetAt.isPresent() && code.filter(issued -> issued.at().isAfter(passwordSetAt.get())).isEmpty();
        if (isIn) {
            return State.READY;
        }
        return code.isEmpty() ? State.NO_CODE : code.get().isOpen(now) ? State.CODE_OPEN : State.CODE_EXPIRED;
    }
}
