package org.daiban.identity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person who acts, as every command and record names them.
 *
 * @param unit  the unit the person answers for, null unless {@link Role#UNIT}
 * @param owner the party the person stands for, null unless {@link Role#OWNER}
 */
public record Actor(UUID account, String name, Role role, String jurisdiction, UUID unit, UUID owner)
        implements AuthenticatedPrincipal, Serializable {
    public Actor {
        Objects.requireNonNull(account);
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(jurisdiction);
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** What the kept session is found by: the account, never the person's name. */
    @Override
    public String getName() {
        return account.toString();
    }
}
