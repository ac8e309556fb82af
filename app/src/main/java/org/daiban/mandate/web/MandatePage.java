package org.daiban.mandate.web;

import java.util.List;
import java.util.Map;
import org.daiban.document.StoredDocument;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.web.Form;

/**
 * @param evidence   the scan; null while unsigned
 * @param endings    the ways this person may end it, by name; empty where none
 * @param officers   to whom it could be passed on; empty where it cannot
 * @param mayRecord  whether this person may record its signature and change the draft
 * @param phone      the owner's phone in full, where it was asked for; null mostly
 * @param problem    why it was not shown; null mostly
 * @param mayRenew   whether a following mandate may be drawn up
 */
public record MandatePage(Mandate mandate, MandateState state, StoredDocument evidence, List<Deed> history,
                          Map<String, String> endings, Map<String, String> officers, boolean mayRecord, boolean mayRenew,
                          Form signing, Form ending, Form passing, String phone, String problem) {

    /** A dated record about the mandate. */
    public record Deed(String on, String what, String by) {
    }
}
