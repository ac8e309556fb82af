package org.daiban.catalogue.web;

import org.daiban.engine.matter.Matter;

/** What of a matter nobody in charge has confirmed: each is shown as 待核定. */
public record Marks(boolean statutory, boolean promised, boolean rule) {

    static Marks of(Matter matter) {
        return new Marks(!matter.limitEvidence().sure(), !matter.promiseEvidence().sure(), !matter.ruleEvidence().sure());
    }

    public boolean any() {
        return statutory || promised || rule;
    }
}
