package org.daiban.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What to look for in the record.
 *
 * @param from    first moment, null for the beginning
 * @param until   first moment no longer looked at, null for now
 * @param account only this person's; null for all
 * @param name    part of the person's name; empty for all
 * @param kind    null for all
 * @param words   each must stand somewhere in what was done, its target, its detail or the address
 */
public record EntryFilter(Instant from, Instant until, UUID account, String name, AuditKind kind, List<String> words) {
    public EntryFilter {
        words = List.copyOf(words);
    }

    public static EntryFilter all() {
        return new EntryFilter(null, null, null, "", null, List.of());
    }

    /** Whether each entry has to be read to know. */
    boolean isByText() {
        return !name.isEmpty() || !words.isEmpty();
    }
}
