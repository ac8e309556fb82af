package org.daiban.audit.web;

import org.daiban.audit.Entries;

/**
 * One entry with its digest and how it holds on to its neighbours.
 *
 * @param moment to the microsecond, as it went into the digest
 */
public record EntryView(EntryRow row, String moment, Entries.Between between) {

    /** A digest in groups, to be compared by eye. */
    public static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
