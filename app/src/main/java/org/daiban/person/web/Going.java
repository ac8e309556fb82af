package org.daiban.person.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * What someone who went off to an identity service wanted; kept in the session until they are back.
 *
 * @param to           the path asked for before; empty for none
 * @param jurisdiction where they set out
 * @param stepUp       whether they are signed in already and only prove more
 */
record Going(String to, String jurisdiction, boolean stepUp) implements Serializable {

    private static final String ATTRIBUTE = Going.class.getName();

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Null where nobody set out from here. */
    static Going take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Going going = (Going) session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return going;
    }
}
