package org.daiban.catalogue;

import java.time.Instant;

/** A decision where the catalogue comes from. */
public record CatalogueSource(Sourcing sourcing, String reason, String decidedBy, Instant decidedAt) {
}
