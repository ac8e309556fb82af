package org.daiban.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 绑定: a person acts for an owner, the first and the last day included, unless ended before. */
public record Link(UUID id, UUID person, String personName, UUID owner, String ownerName, Capacity capacity,
                   LocalDate from, LocalDate to, String confirmedBy, Optional<Ending> ending) {

    public record Ending(String reason, String by, Instant at) {
    }

    public boolean isInForce(LocalDate day) {
        return ending.isEmpty() && !day.isBefore(from) && !day.isAfter(to);
    }
}
