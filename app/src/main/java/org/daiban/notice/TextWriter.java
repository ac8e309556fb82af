package org.daiban.notice;

import java.util.Optional;
import java.util.UUID;

/** Writes the texts of one kind when they leave; a bean of the module they are about. No text waits in the house with its words. */
public interface TextWriter {

    /** Kept with each text, never renamed. */
    String kind();

    /**
     * Called in a transaction of its own, before each try; what a text gives away (a link) is made here.
     *
     * @return empty where the text is not needed any more, or there is no phone it could go to
     */
    Optional<Outgoing> write(UUID about);

    /** @param phone eleven digits */
    record Outgoing(String phone, String words) {
    }
}
