package org.daiban.help;

import java.util.Optional;
import org.daiban.casefile.Turn;

/** Where a request stands; drawn in docs/states/help.md. */
public enum HelpState {
    WAITING("等单位答复", Turn.UNIT),
    /** Nobody of the unit answered in time; the bureau sees it. */
    UNANSWERED("逐级上报后仍未答复", Turn.UNIT),
    ANSWERED("已答复，待确认", Turn.WINDOW),
    CLOSED("已办结", Turn.NOBODY),
    WITHDRAWN("已撤回", Turn.NOBODY);

    private final String label;
    private final Turn turn;

    HelpState(String label, Turn turn) {
        this.label = label;
        this.turn = turn;
    }

    public String label() {
        return label;
    }

    public Turn turn() {
        return turn;
    }

    public boolean waits() {
        return this == WAITING || this == UNANSWERED;
    }

    public boolean isOver() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** Where it stands afterwards; empty where that cannot happen now. */
    Optional<HelpState> after(HelpEventKind kind) {
        return Optional.ofNullable(switch (kind) {
            case ASKED -> null;
            case OPENED, REMINDED, FORWARDED -> waits() ? this : null;
            case CLIMBED -> this == WAITING ? this : null;
            case REPORTED -> this == WAITING ? UNANSWERED : null;
            case ANSWERED -> waits() ? ANSWERED : null;
            case WITHDRAWN -> waits() ? WITHDRAWN : null;
            case ASKED_AGAIN -> this == ANSWERED ? WAITING : null;
            case CLOSED -> this == ANSWERED ? CLOSED : null;
        });
    }
}
