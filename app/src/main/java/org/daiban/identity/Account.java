package org.daiban.identity;

/** An account as the demo sign-in page lists it. */
public record Account(Actor actor, String userName, String what) {
}
