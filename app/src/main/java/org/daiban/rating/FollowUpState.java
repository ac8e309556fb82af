package org.daiban.rating;

import java.util.Optional;

/** How far the follow-up of a bad rating has come; drawn in docs/states/rating.md. */
public enum FollowUpState {
    OPEN("待答复"),
    ANSWERED("已答复，待办结"),
    CLOSED("已办结");

    private final String label;

    FollowUpState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What it is after that; empty where that cannot happen now. */
    Optional<FollowUpState> after(FollowUpEventKind kind) {
        return Optional.ofNullable(switch (this) {
            case OPEN -> switch (kind) {
                case CHECKED, OVERDUE -> OPEN;
                case ANSWERED -> ANSWERED;
                case OPENED, OBJECTED, CLOSED -> null;
            };
            case ANSWERED -> switch (kind) {
                case CHECKED -> ANSWERED;
                case OBJECTED -> OPEN;
                case CLOSED -> CLOSED;
                case OPENED, OVERDUE, ANSWERED -> null;
            };
            case CLOSED -> null;
        });
    }
}
