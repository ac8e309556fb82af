package org.daiban.jurisdiction;

/** Lights turn on other days from now on; told after it is committed. */
public record LightsChanged(String jurisdiction) {
}
