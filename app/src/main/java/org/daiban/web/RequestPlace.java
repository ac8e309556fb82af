package org.daiban.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jurisdiction an address names by {@code /r/441481/…}. The rest of the address is read as if it stood alone, so that
 * every page has its place under every jurisdiction, and redirects stay within it.
 *
 * @param rest the address within the jurisdiction; empty where it ends with the code
 */
record RequestPlace(String code, String rest) {

    private static final String BASE = RequestPlace.class.getName();
    private static final Pattern NAMED = Pattern.compile("/r/(\\d{6})(/.*)?");

    /** Null where the address names none. */
    static RequestPlace of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Matcher named = NAMED.matcher(failed == null ? request.getRequestURI() : failed.toString());
        return named.matches() ? new RequestPlace(named.group(1), named.group(2) == null ? "" : named.group(2)) : null;
    }

    /** What stands before the paths of the present request; null where nothing does and links go by the person's own place. */
    static String baseOf(HttpServletRequest request) {
        return (String) request.getAttribute(BASE);
    }

    static void shownAt(String base, HttpServletRequest request) {
        request.setAttribute(BASE, base);
    }

    String base() {
        return "/r/" + code;
    }

    HttpServletRequest within(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getContextPath() {
                return base();
            }

            @Override
            public String getServletPath() {
                return rest;
            }
        };
    }
}
