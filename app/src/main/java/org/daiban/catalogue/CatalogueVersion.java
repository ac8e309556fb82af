package org.daiban.catalogue;

import java.time.Instant;

/** Who published a version of the catalogue, when and why. */
public record CatalogueVersion(int version, String note, String publishedBy, Instant publishedAt) {
}
