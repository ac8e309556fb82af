package org.daiban.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * Someone came back from an identity service. Kept in the session between the filter that checked the answer and the page
 * that lets the person in.
 *
 * @param proof   null where the answer was no good
 * @param failure why it was none, for the record; empty where it was good
 */
public record Arrival(Proof proof, String failure) implements Serializable {

    private static final String ATTRIBUTE = Arrival.class.getName();

    /** The arrival of this session; a second look finds none. */
    public static Optional<Arrival> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Arrival arrival = (Arrival) session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return Optional.ofNullable(arrival);
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }
}
