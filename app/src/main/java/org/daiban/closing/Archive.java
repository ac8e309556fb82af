package org.daiban.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 归档: what lay in a project's archive on a day.
 *
 * @param number       1 for the first of its project; a further one stands beside it
 * @param contents     the list: folder, name, day and origin of each file, a line each
 * @param digest       SM3 (GB/T 32905) of {@code contents}
 * @param recordNumber the last entry of the record of acts then, {@code recordDigest} its digest
 */
public record Archive(UUID project, int number, UUID owner, int files, String contents, String digest, long recordNumber, String recordDigest,
                      String remark, LocalDate sealedOn, Instant sealedAt, String sealedByName) {
}
