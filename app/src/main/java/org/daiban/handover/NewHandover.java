package org.daiban.handover;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be handed over; null where something was not chosen.
 *
 * @param remarks by what they are about
 */
public record NewHandover(UUID officer, UUID standIn, AwayFor reason, LocalDate from, LocalDate to, String remark, Map<UUID, String> remarks) {
    public NewHandover {
        remarks = Map.copyOf(remarks);
    }
}
