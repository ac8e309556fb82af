package org.daiban.handover;

import java.util.Optional;

/** Where a hand-over of work stands; drawn in docs/states/handover.md. Whether it holds on a day its days say. */
public enum HandoverState {
    WAITING("等对方接收"),
    UNANSWERED("逾期未答复"),
    ACCEPTED("已接收"),
    REFUSED("对方不接收"),
    WITHDRAWN("已撤回"),
    TAKEN_BACK("已提前收回");

    private final String label;

    HandoverState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean waits() {
        return this == WAITING || this == UNANSWERED;
    }

    /** It waits or holds: there is no second one for the same days. */
    public boolean isLive() {
        return waits() || this == ACCEPTED;
    }

    /** Where it stands afterwards; empty where that cannot happen now. */
    Optional<HandoverState> after(HandoverEventKind kind) {
        return Optional.ofNullable(switch (kind) {
            case OFFERED -> null;
            case ACCEPTED -> waits() ? ACCEPTED : null;
            case REFUSED -> waits() ? REFUSED : null;
            case WITHDRAWN -> waits() ? WITHDRAWN : null;
            case REPORTED -> this == WAITING ? UNANSWERED : null;
            case TAKEN_BACK -> this == ACCEPTED ? TAKEN_BACK : null;
        });
    }
}
