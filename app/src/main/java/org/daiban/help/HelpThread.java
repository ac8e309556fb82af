package org.daiban.help;

import java.util.List;

/** A request with all that happened to it, first first. */
public record HelpThread(HelpRequest request, List<HelpEvent> events) {

    public HelpThread {
        events = List.copyOf(events);
    }
}
