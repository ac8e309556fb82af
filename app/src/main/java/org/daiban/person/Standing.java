package org.daiban.person;

import org.daiban.identity.Actor;

/** For which owner a person stands on entering; told by whoever keeps who may stand for whom. */
public interface Standing {

    /** The same person standing for an owner, or unchanged where there is none or a choice is to be made. */
    Actor onEntering(Actor person);
}
