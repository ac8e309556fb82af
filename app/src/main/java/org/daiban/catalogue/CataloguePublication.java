package org.daiban.catalogue;

/**
 * A catalogue to be checked or published.
 *
 * @param matters matters.csv; empty where it stays as it is
 * @param facts   facts.json; empty where it stays as it is
 * @param note    依据 and what changed
 * @param seen    the version the publisher had before him
 */
public record CataloguePublication(String matters, String facts, String note, int seen) {
}
