package org.daiban.request.web;

import java.util.List;
import java.util.Map;
import org.daiban.request.RequestState;
import org.daiban.request.dispatch.Candidate;
import org.daiban.request.dispatch.Suggestion;
import org.daiban.web.Form;

/**
 * @param more the link to the following page; empty on the last
 */
public record DispatchPage(List<Row> rows, String more) {
    public DispatchPage {
        rows = List.copyOf(rows);
    }

    /** @param suggestion who could take it and why */
    public record Row(RequestRow request, Suggestion suggestion) {

        public Form form() {
            return Form.of(Map.of());
        }

        /** Its officer has an interest in the owner; else nobody has it. */
        public boolean isRecused() {
            return suggestion.request().state() != RequestState.UNASSIGNED;
        }

        public String from() {
            return suggestion.request().course().officer() == null ? "" : suggestion.request().course().officer().toString();
        }

        public String reasons() {
            return suggestion.best().map(Candidate::reasons).map(reasons -> String.join("；", reasons)).orElse("");
        }
    }
}
