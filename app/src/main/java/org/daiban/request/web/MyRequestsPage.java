package org.daiban.request.web;

import java.util.List;

/**
 * An owner's requests: those that wait for the owner first.
 *
 * @param more the link to the following page; empty on the last
 */
public record MyRequestsPage(List<RequestRow> asked, List<RequestRow> open, List<RequestRow> closed, String more) {
    public MyRequestsPage {
        asked = List.copyOf(asked);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    public boolean isEmpty() {
        return asked.isEmpty() && open.isEmpty() && closed.isEmpty();
    }
}
