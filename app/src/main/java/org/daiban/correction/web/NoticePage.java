package org.daiban.correction.web;

import java.time.Instant;
import org.daiban.correction.LineState;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.web.Form;

/**
 * A notice with what was said to each of its lines.
 *
 * @param mayAnswer the person answers for the owner
 * @param mayCheck  the person looks at the answers
 * @param settle    where to record in the case file that everything is there; empty while it is not, or not this person's
 * @param settling  what is recorded there, in words
 * @param form      an empty one; each line's own form takes its key from it
 * @param light     name of the light of the last day
 */
public record NoticePage(OneTimeNotice notice, boolean mayAnswer, boolean mayCheck, String settle, String settling, Form form,
                         String light, String lightText) {

    public String path() {
        return "/notices/" + notice.id();
    }

    public String path(NoticeLine line) {
        return path() + "/lines/" + line.number();
    }

    public String when(Instant at) {
        return Words.minute(at);
    }

    /** The class of the mark that says where a line stands. */
    public String mark(LineState state) {
        return switch (state) {
            case OPEN, RETURNED -> "mark";
            case ANSWERED, SETTLED -> "mark plain";
        };
    }
}
