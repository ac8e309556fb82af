package org.daiban.sql;

import java.util.Objects;
import java.util.UUID;

/**
 * Whose rows the present thread may touch within its jurisdiction: one unit's, one party's, or everybody's. Every
 * transaction carries it into the database beside the jurisdiction, where row security keeps to it whatever the query
 * says. Threads without a confinement (officers, seeds, timers) touch everybody's.
 */
public final class Confinement {

    private static final ThreadLocal<Confinement> CURRENT = new ThreadLocal<>();

    /** Matches no row: somebody who should belong to a unit or a party and belongs to none sees nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final UUID unit;
    private final UUID owner;

    private Confinement(UUID unit, UUID owner) {
        this.unit = unit;
        this.owner = owner;
    }

    /** @param unit null where the person answers for none */
    public static Confinement toUnit(UUID unit) {
        return new Confinement(unit == null ? NOBODY : unit, null);
    }

    /** @param owner the party; null where the person stands for none */
    public static Confinement toOwner(UUID owner) {
        return new Confinement(null, owner == null ? NOBODY : owner);
    }

    /** Confines a request; {@link #leave} must follow in a finally block. */
    public static void enter(Confinement confinement) {
        CURRENT.set(confinement);
    }

    public static void leave() {
        CURRENT.remove();
    }

    static Confinement orNull() {
        return CURRENT.get();
    }

    static String unitSetting() {
        Confinement now = CURRENT.get();
        return now == null || now.unit == null ? "" : now.unit.toString();
    }

    static String ownerSetting() {
        Confinement now = CURRENT.get();
        return now == null || now.owner == null ? "" : now.owner.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confinement same && Objects.equals(unit, same.unit) && Objects.equals(owner, same.owner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, owner);
    }

    @Override
    public String toString() {
        return unit != null ? "unit " + unit : "owner " + owner;
    }
}
