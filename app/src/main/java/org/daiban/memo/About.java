package org.daiban.memo;

import java.util.UUID;

/** What a memo is about. @param name as it was called when the memo was made */
public record About(Kind kind, UUID id, String name) {

    public enum Kind {
        PROJECT("/projects/"), CASE_FILE("/case-files/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /** The page of it. */
    public String path() {
        return kind.path + id;
    }
}
