package org.daiban.rating;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 整改: what follows a bad rating.
 *
 * @param byPhone the bad word was said when called back, and is no rating
 * @param version number of its last event
 */
public record FollowUp(UUID id, UUID caseFile, Level level, boolean byPhone, FollowUpState state, LocalDate openedOn, LocalDate dueOn,
                       int version) {

    public boolean isLate(LocalDate today) {
        return state == FollowUpState.OPEN && today.isAfter(dueOn);
    }
}
