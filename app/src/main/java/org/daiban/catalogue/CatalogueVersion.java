package org.daiban.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who published a version of the catalogue, when and why.
 *
 * @param inForceFrom  null where it holds from the beginning
 * @param submittedBy  whose draft it was; empty for what the release brought
 * @param publishedBy  who reviewed and so published it
 * @param restoredFrom the version whose content it brings back; 0 for none
 * @param recall       set where it was taken back before its day
 */
public record CatalogueVersion(int version, String note, LocalDate inForceFrom, String submittedBy, String publishedBy,
                               Instant publishedAt, int restoredFrom, Optional<Recall> recall) {

    public record Recall(String reason, String recalledBy, Instant recalledAt) {
    }

    /** True where it begins to hold after the day, unless it was taken back. */
    public boolean waits(LocalDate today) {
        return recall.isEmpty() && inForceFrom != null && inForceFrom.isAfter(today);
    }
}
