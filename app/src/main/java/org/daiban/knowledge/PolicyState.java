package org.daiban.knowledge;

import java.util.Optional;
import org.daiban.knowledge.PolicyEvent.Kind;

/** Where a policy stands with us; whether it is in force on a day is {@link Policy#on}. */
public enum PolicyState {
    DRAFT("草稿"),
    PUBLISHED("已发布"),
    REPLACED("已被代替"),
    REPEALED("已废止"),
    DROPPED("草稿不用");

    private final String label;

    PolicyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The state after something is done; empty where it cannot be. A change waits for its publication and moves nothing. */
    public Optional<PolicyState> after(Kind kind) {
        return switch (kind) {
            case DRAFTED -> Optional.empty();
            case CHANGED -> this == DROPPED ? Optional.empty() : Optional.of(this);
            case PUBLISHED -> this == DROPPED ? Optional.empty() : Optional.of(this == DRAFT ? PUBLISHED : this);
            case REPLACED -> this == PUBLISHED || this == REPLACED ? Optional.of(REPLACED) : Optional.empty();
            case REPEALED -> this == PUBLISHED ? Optional.of(REPEALED) : Optional.empty();
            case DROPPED -> this == DRAFT ? Optional.of(DROPPED) : Optional.empty();
        };
    }
}
