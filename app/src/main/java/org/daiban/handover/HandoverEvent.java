package org.daiban.handover;

import java.time.Instant;

/** One thing that happened to a hand-over. @param words a reason; empty where none was given */
public record HandoverEvent(int number, HandoverEventKind kind, String words, String by, Instant at) {
}
