package org.daiban.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 诉求: an owner asks for help, with a project or before there is one.
 *
 * @param project    null where there is none yet
 * @param mode       the kind of help it is now
 * @param receivedBy who registered it: an officer, or the owner's own person
 * @param note       what was asked at first
 * @param plan       the code of the owner's own answers that came along; empty where none did
 * @param version    how many entries it has
 */
public record ServiceRequest(UUID id, UUID owner, String ownerName, UUID project, Mode mode, Channel channel, UnifiedCode code,
                             LookupCode lookup, String receivedBy, LocalDate receivedOn, String note, String plan, ReplyPromise promise,
                             Course course, int version) {

    public RequestState state() {
        return course.state();
    }

    public boolean isClosed() {
        return course.state() == RequestState.CLOSED;
    }
}
