package org.daiban.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How a service request stands, as its entries made it.
 *
 * @param officer   who answers for it; null while nobody does
 * @param turnSince since when it is the turn of whom it is
 * @param repliedOn the first reply; null until there is one
 * @param result    proposed or agreed; null where none is
 * @param agreeBy   the last day to agree to the closing; null unless one is proposed
 * @param closedOn  null unless closed
 */
public record Course(UUID officer, String officerName, RequestState state, LocalDate turnSince, LocalDate repliedOn, Result result,
                     LocalDate agreeBy, LocalDate closedOn) {

    /** Just asked. @param officer who took it at once; null where the bureau has to find one */
    static Course begun(UUID officer, String officerName, LocalDate today) {
        return new Course(officer, officerName, officer == null ? RequestState.UNASSIGNED : RequestState.OPEN, today, null, null, null, null);
    }

    public RequestTurn turn() {
        return state.turn();
    }

    /**
     * How it stands after a deed that {@link RequestRules} let pass.
     *
     * @param officerName of the officer an assignment names
     * @param agreeBy     the last day to agree, where the deed proposes a closing
     */
    Course after(Deed deed, String officerName, LocalDate today, LocalDate agreeBy) {
        return switch (deed.kind()) {
            case ASSIGNED -> assigned(((Deed.Assigned) deed).to(), officerName, today);
            case FOLLOWED_UP -> state == RequestState.INQUIRING ? at(RequestState.REPLIED, today) : this;
            case REPLIED -> replied(today).at(RequestState.REPLIED, today);
            case INQUIRED -> replied(today).at(RequestState.INQUIRING, today);
            case PROPOSED -> replied(today).closing(RequestState.PROPOSED, ((Deed.Proposed) deed).result(), agreeBy, null, today);
            case AGREED, LAPSED -> closing(RequestState.CLOSED, result, null, today, today);
            case CLOSED -> closing(RequestState.CLOSED, Result.BY_OWNER, null, today, today);
            case OBJECTED -> closing(RequestState.REPLIED, null, null, null, today);
            case REOPENED -> closing(officer == null ? RequestState.UNASSIGNED : RequestState.REPLIED, null, null, null, today);
            case ASKED, NOTED, CHANGED -> this;
        };
    }

    private Course assigned(UUID to, String name, LocalDate today) {
        RequestState next = state != RequestState.UNASSIGNED ? state : repliedOn == null ? RequestState.OPEN : RequestState.REPLIED;
        Course given = new Course(to, name, state, turnSince, repliedOn, result, agreeBy, closedOn);
        return given.at(next, today);
    }

    private Course replied(LocalDate today) {
        return repliedOn != null ? this : new Course(officer, officerName, state, turnSince, today, result, agreeBy, closedOn);
    }

    private Course at(RequestState next, LocalDate today) {
        return closing(next, result, agreeBy, closedOn, today);
    }

    private Course closing(RequestState next, Result result, LocalDate agreeBy, LocalDate closedOn, LocalDate today) {
        LocalDate since = next.turn() == turn() ? turnSince : today;
        return new Course(officer, officerName, next, since, repliedOn, result, agreeBy, closedOn);
    }
}
