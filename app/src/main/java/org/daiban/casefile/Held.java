package org.daiban.casefile;

/** How many working days somebody held a case file. */
public record Held(Turn turn, int workingDays) {
}
