package org.daiban.identity;

import java.util.UUID;

/** An account was closed, or its role changed: whoever is signed in to it is no longer who the sign-in says. */
public record AccountChanged(UUID account, Kind kind) {

    public enum Kind { CLOSED, ROLE }
}
