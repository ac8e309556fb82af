package org.daiban.material;

import java.util.UUID;

/**
 * What somebody wants to say of a line.
 *
 * @param kind  null where nothing was chosen
 * @param paper which paper to put in; null otherwise
 */
public record NewEntry(String matter, String line, EntryKind kind, UUID paper, String words, boolean original, int copies) {

    public static NewEntry of(String matter, String line, EntryKind kind, String words) {
        return new NewEntry(matter, line, kind, null, words, false, 0);
    }

    public static NewEntry placing(String matter, String line, UUID paper) {
        return new NewEntry(matter, line, EntryKind.PLACED, paper, "", false, 0);
    }
}
