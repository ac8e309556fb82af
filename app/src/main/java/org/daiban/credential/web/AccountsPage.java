package org.daiban.credential.web;

import java.util.List;

/**
 * The accounts of staff.
 *
 * @param words what was searched for
 * @param next  the user name to go on after; empty on the last page
 */
public record AccountsPage(String words, boolean withClosed, boolean mayOpen, List<Row> rows, String next) {

    /** @param mark how the state is shown; plain for the ordinary one */
    public record Row(String id, String userName, String name, String unit, String role, String state, boolean ordinary) {
    }
}
