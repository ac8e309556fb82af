package org.daiban.audit.web;

import java.util.List;
import org.daiban.audit.VerificationRecord;

/**
 * The list of the record.
 *
 * @param since    the day of its first entry; empty where there is none
 * @param last     the last verification; null where there was none
 * @param next     where to go on; empty where nothing is left
 * @param stopped  the time up to which was looked, where looking stopped before the page was full; empty otherwise
 */
public record AuditPage(EntrySearch search, List<EntryRow> rows, String since, VerificationRecord last, String next, String stopped) {
}
