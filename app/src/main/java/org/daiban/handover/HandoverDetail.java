package org.daiban.handover;

import java.util.List;

/** A hand-over with its work and what happened to it, first first. */
public record HandoverDetail(WorkHandover handover, List<HandoverLine> lines, List<HandoverEvent> events) {
    public HandoverDetail {
        lines = List.copyOf(lines);
        events = List.copyOf(events);
    }
}
