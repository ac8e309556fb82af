package org.daiban.help;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a request, by whom, and how.
 *
 * @param toName       whom it reached by this; empty where it concerns nobody
 * @param toRung       as what; empty where it concerns nobody
 * @param note         question, answer or reason
 * @param document     a file sent along; null mostly
 * @param documentName its name; empty without one
 */
public record HelpEvent(int number, int round, HelpEventKind kind, Way way, String toName, String toRung, String note,
                        UUID document, String documentName, UUID by, String byName, Instant at) {

    /** Where it was done. */
    public enum Way {
        DESK(""),
        UNIT("登录后"),
        LINK("用短信链接"),
        HOUSE("");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
