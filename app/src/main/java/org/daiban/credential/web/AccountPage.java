package org.daiban.credential.web;

import java.util.List;
import java.util.Map;
import org.daiban.web.Form;

/**
 * An account as its administrators see it; each sees the forms that are theirs.
 *
 * @param did   which of the forms was sent and is shown again with its problems; empty mostly
 * @param own   the account of who looks: nothing can be done to it
 * @param roles those that can be granted
 */
public record AccountPage(Form form, String did, String id, String userName, String name, String unit, String role, String state,
                          String opened, String closed, boolean open, boolean own, boolean locked, boolean demo, boolean hasRole,
                          boolean mayClose, boolean maySecure, Map<String, String> roles, List<Event> events) {

    public record Event(String at, String by, String what, String reason) {
    }

    /** The form that is shown again, else an empty one. */
    public Form formOf(String act) {
        return act.equals(did) ? form : Form.empty();
    }
}
