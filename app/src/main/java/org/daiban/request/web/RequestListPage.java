package org.daiban.request.web;

import java.util.List;
import java.util.Map;

/**
 * @param asked    what was looked for, by field
 * @param officers by account; those whose requests may be looked for
 * @param problem  what is wrong with what was looked for; empty mostly
 * @param more     the link to the following page; empty on the last
 * @param excel    where the same list is to be had as a file
 */
public record RequestListPage(Map<String, String> asked, Map<String, String> officers, String problem, List<RequestRow> rows, String more, String excel) {
    public RequestListPage {
        rows = List.copyOf(rows);
    }

    public boolean filtered() {
        return asked.values().stream().anyMatch(value -> !value.isEmpty() && !value.equals("false"));
    }
}
