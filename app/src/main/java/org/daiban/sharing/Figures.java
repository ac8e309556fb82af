package org.daiban.sharing;

import java.time.Instant;
import org.daiban.casefile.CaseFigures;

/** The figures of a jurisdiction, and when they were reckoned. */
public record Figures(String jurisdiction, int projects, CaseFigures files, Instant reckonedAt) {
}
