package org.daiban.audit;

import java.util.List;

/**
 * Some entries, the newest first.
 *
 * @param next  where to go on; null where nothing is left
 * @param stopped whether looking stopped before the page was full, because so much had been looked through
 */
public record EntryPage(List<Entry> entries, Place next, boolean stopped) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
