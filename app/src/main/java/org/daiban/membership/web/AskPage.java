package org.daiban.membership.web;

import org.daiban.membership.Ask;
import org.daiban.party.Owner;
import org.daiban.web.Form;

/**
 * @param owner     the registered owner of the typed credit code; null where there is none
 * @param phone     of the asker, masked unless just asked for
 * @param mayAnswer whether who looks may answer
 */
public record AskPage(Ask ask, Owner owner, String phone, boolean mayAnswer, Form form) {

    /** Whether the typed name is the registered one. */
    public boolean sameName() {
        return owner != null && owner.name().replaceAll("\\s", "").equals(ask.ownerName().replaceAll("\\s", ""));
    }

    public boolean isMasked() {
        return phone.contains("*");
    }
}
