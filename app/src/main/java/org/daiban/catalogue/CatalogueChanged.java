package org.daiban.catalogue;

/** Another catalogue came into force; told after the commit, outside any transaction and within the jurisdiction. */
public record CatalogueChanged(String jurisdiction) {
}
