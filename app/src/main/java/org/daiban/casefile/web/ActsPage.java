package org.daiban.casefile.web;

import java.util.List;
import org.daiban.web.Form;

/**
 * Everything done in the owner's name under one mandate, the newest first.
 *
 * @param cut        whether there are more than the page shows
 * @param mayObject  whether this person may object: the owner, while the mandate is not in the archive
 * @param mayAnswer  whether this person may answer
 * @param mayRevoke  whether the owner may revoke from here
 * @param revoking   the form for it
 * @param refused    an objection or answer with its problems; good where nothing was refused
 */
public record ActsPage(String mandateId, String number, String projectName, String state, List<Line> acts, boolean cut,
                       boolean mayObject, boolean mayAnswer, boolean mayRevoke, String today, boolean trusted, Form revoking, Form refused) {

    /**
     * @param form   of the objection or the answer that was refused here; empty otherwise
     * @param code   the unified code of the case file
     * @param line   of the mandate it rests on; empty for acts recorded before lines were
     */
    public record Line(String caseFile, int event, String what, String on, String by, String code, String line,
                       List<Said> objections, boolean open, Form form) {

        /** What the hidden fields of its form say. */
        public String id() {
            return caseFile + "-" + event;
        }
    }

    /** An objection and its answer; {@code answer} is empty while there is none. */
    public record Said(String id, String said, String by, String at, String answer, String answeredBy, String answeredAt) {
    }
}
