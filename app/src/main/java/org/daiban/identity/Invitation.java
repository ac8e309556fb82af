package org.daiban.identity;

/**
 * An account just opened.
 *
 * @param code the one-time code of the first entry, to be shown once and handed over in person; only its digest is kept
 */
public record Invitation(Actor actor, String code) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "Invitation[" + actor.account() + "]";
    }
}
