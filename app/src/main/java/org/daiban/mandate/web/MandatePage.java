package org.daiban.mandate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.document.StoredDocument;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.mandate.Amendment;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.MandateState;
import org.daiban.mandate.Substance;
import org.daiban.mandate.Suspension;
import org.daiban.web.Form;

/**
 * @param held       what holds today: the paper or its newest amendment in effect
 * @param evidence   the scan; null while unsigned
 * @param endings    the ways this person may end it, by name; empty where none
 * @param officers   to whom it could be passed on; empty where it cannot
 * @param forms      by what they are for; one that was refused with its problems
 * @param phone      the owner's phone in full, where it was asked for; null mostly
 * @param problem    why it was not shown; null mostly
 * @param endsIn     in how many working days its term ends, where that is near; negative otherwise
 * @param seals      the service of electronic seals; empty where only scans are taken
 * @param demo       whether the person is a demo account
 */
public record MandatePage(Mandate mandate, Actor actor, LocalDate today, MandateState state, Substance held, StoredDocument evidence,
                          List<Deed> history, Map<String, String> endings, Map<String, String> officers,
                          Map<String, Form> forms, String phone, String problem, int endsIn, String seals, boolean demo) {

    private static final List<String> TEXTS =
            List.of("wish", "reason", "consent", "suspendReason", "resumeReason", "dropReason", "archiveNote");

    /** A dated record about the mandate. @param paper its printed paper; empty where there is none */
    public record Deed(String on, String what, String by, String paper) {
    }

    public Form form(String what) {
        return forms.get(what);
    }

    /** What was typed into a form that was refused as a whole: it may not stand on the page any more. */
    public List<String> typed() {
        return forms.values().stream().filter(form -> !form.refusals().isEmpty())
                .flatMap(form -> TEXTS.stream().map(form::value)).filter(text -> !text.isEmpty()).toList();
    }

    public boolean owner() {
        return actor.is(Role.OWNER);
    }

    public boolean officer() {
        return actor.is(Role.OFFICER);
    }

    /** Whether this person may change the draft and record its signature from the paper. */
    public boolean mayRecord() {
        return officer() && state.isUnsigned();
    }

    public boolean mayOffer() {
        return mayRecord() && state != MandateState.OFFERED;
    }

    public boolean maySign() {
        return owner() && state == MandateState.OFFERED;
    }

    public boolean mayRenew() {
        return officer() && mandate.signature().isPresent();
    }

    public boolean mayAmend() {
        return officer() && state.isLive() && waiting() == null;
    }

    public boolean maySuspend() {
        return !actor.is(Role.BUREAU) && state.isLive() && suspension() == null;
    }

    public boolean mayResume() {
        return suspension() != null && state.isLive() && (owner() || officer() && !suspension().byOwner());
    }

    public boolean mayArchive() {
        return officer() && !state.isUnsigned() && !state.isLive() && state != MandateState.ARCHIVED;
    }

    /** The amendment that waits for a signature; null where none does. */
    public Amendment waiting() {
        return mandate.ending().isPresent() ? null
                : mandate.course().amendments().stream().filter(Amendment::isOpen).findFirst().orElse(null);
    }

    /** The suspension nobody ended yet; null where none is. */
    public Suspension suspension() {
        return mandate.course().suspensions().stream().filter(one -> one.resumption().isEmpty()).findFirst().orElse(null);
    }

    /** What the owner wants changed in this draft; empty where nothing. */
    public String wish() {
        return state != MandateState.CHANGES_ASKED ? ""
                : mandate.course().exchanges().get(mandate.course().exchanges().size() - 1).text();
    }

    public List<Substance.Change> changes(Amendment amendment) {
        return held.changesTo(amendment.substance());
    }
}
