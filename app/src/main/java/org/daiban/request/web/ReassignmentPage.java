package org.daiban.request.web;

import java.util.List;
import java.util.Map;
import org.daiban.web.Form;

/**
 * @param officers by account
 * @param from     whose requests are shown; empty until one is chosen
 * @param more     whether there are more than are shown
 */
public record ReassignmentPage(Form form, Map<String, String> officers, String from, List<RequestRow> rows, boolean more) {
    public ReassignmentPage {
        rows = List.copyOf(rows);
    }
}
