package org.daiban.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account and the person it belongs to.
 *
 * @param role    empty while none is granted: such an account enters nothing
 * @param unit    the unit the person belongs to, where one was named
 * @param closing empty while the account is open
 */
public record Person(UUID account, String jurisdiction, String userName, String name, Optional<Role> role, Optional<UUID> unit,
                     UUID owner, boolean demo, Instant openedAt, String openedBy, Optional<Closing> closing) {

    /** Why, when and by whom an account was closed. */
    public record Closing(Instant at, String by, String reason) {
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** Who the person is when signed in; empty without a role and after the account is closed. */
    public Optional<Actor> actor() {
        return role.filter(held -> isOpen()).map(held -> new Actor(account, name, held, jurisdiction,
                held == Role.UNIT ? unit.orElse(null) : null, owner));
    }
}
