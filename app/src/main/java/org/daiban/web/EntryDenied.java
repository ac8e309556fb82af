package org.daiban.web;

import org.daiban.identity.Actor;

/** A person signed in was kept out: by the role, or because the form was not one of ours. */
public record EntryDenied(Actor actor, PresentAct act) {
}
