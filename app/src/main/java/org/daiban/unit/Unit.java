package org.daiban.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * 单位: a department or public utility that answers in this service, or a part of one.
 *
 * @param kind      one of {@link Units#KINDS}
 * @param dutyPhone null where nobody has told us; never guessed
 * @param parent    the unit this one is a part of; null for one that stands by itself
 * @param closedOn  the first day it answers no more; null while it does
 */
public record Unit(UUID id, String name, String kind, String dutyPhone, UUID parent, LocalDate closedOn, int version) {
    public Unit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** The duty phone, or 待核定. */
    public String dutyPhoneInWords() {
        return dutyPhone == null ? "待核定" : dutyPhone;
    }
}
