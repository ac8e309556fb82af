package org.daiban.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A policy as it stands: what its published version says, or what its newest says where none was published.
 *
 * @param newest    number of the newest version
 * @param shown     number of the version the public reads; 0 where none was published
 * @param begins    the first day it holds, as far as known
 * @param endedOn   the first day it no longer holds, replaced or repealed
 * @param successor what replaced it
 * @param version   grows with each change, for the check of who was first
 */
public record Policy(UUID id, PolicyState state, PolicyFacts facts, int newest, int shown, LocalDate begins,
                     Optional<LocalDate> endedOn, Optional<UUID> successor, int version) {

    /** Whether a policy holds on a day, as people say it. */
    public enum Validity {
        DRAFT("没有发布"),
        UPCOMING("将要施行"),
        IN_FORCE("现行有效"),
        LAPSED("已过有效期"),
        REPLACED("已被代替"),
        REPEALED("已废止");

        private final String label;

        Validity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Published, begun, its last day not over, and neither replaced nor repealed by then. */
    public Validity on(LocalDate day) {
        if (shown == 0) {
            return Validity.DRAFT;
        }
        if (endedOn.isPresent() && !day.isBefore(endedOn.get())) {
            return state == PolicyState.REPLACED ? Validity.REPLACED : Validity.REPEALED;
        }
        if (facts.validUntil() != null && day.isAfter(facts.validUntil())) {
            return Validity.LAPSED;
        }
        return day.isBefore(begins) ? Validity.UPCOMING : Validity.IN_FORCE;
    }

    /** Something newer than what the public reads waits for a second person. */
    public boolean waits() {
        return newest > shown && state != PolicyState.DROPPED;
    }
}
