package org.daiban.identity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person who acts, as every command and record names them.
 *
 * @param unit  the unit the person answers for, null unless {@link Role#UNIT}
 * @param owner the party the person stands for in this sign-in, {@link #NO_OWNER} while for none, null unless {@link Role#OWNER}
 * @param trust how surely the house knows the person; {@link Trust#LOW} where nothing was said
 */
public record Actor(UUID account, String name, Role role, String jurisdiction, UUID unit, UUID owner, Trust trust)
        implements AuthenticatedPrincipal, Serializable {

    /** No party has this id: what is asked of it finds nothing, and is never taken for "of all". */
    public static final UUID NO_OWNER = new UUID(0, 0);

    public Actor {
        Objects.requireNonNull(account);
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(jurisdiction);
        owner = role == Role.OWNER && owner == null ? NO_OWNER : owner;
        trust = trust == null ? Trust.LOW : trust;
    }

    /** A person who is known for sure: staff by their own factors, and the people of the demo. */
    public Actor(UUID account, String name, Role role, String jurisdiction, UUID unit, UUID owner) {
        this(account, name, role, jurisdiction, unit, owner, Trust.HIGH);
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether the person stands for an owner now. */
    public boolean standsForOwner() {
        return role == Role.OWNER && !owner.equals(NO_OWNER);
    }

    public boolean isTrusted() {
        return trust == Trust.HIGH;
    }

    /** What the kept session is found by: the account, never the person's name. */
    @Override
    public String getName() {
        return account.toString();
    }
}
