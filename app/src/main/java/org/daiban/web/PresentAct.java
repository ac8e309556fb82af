package org.daiban.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.daiban.identity.Does;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the present request, or a piece of work outside any, is about to do, for the audit record.
 *
 * @param does    the handler's own words, 登记项目; empty where it has none
 * @param target  method and path; empty outside a request
 * @param address where the request came from, as the nearest proxy saw it
 */
public record PresentAct(String does, String target, String address) {

    public static final PresentAct NONE = new PresentAct("", "", "");

    private static final String ATTRIBUTE = PresentAct.class.getName();
    private static final ThreadLocal<PresentAct> OUTSIDE = new ThreadLocal<>();

    /** Empty outside a request, unless {@link #doing} names the work. */
    public static Optional<PresentAct> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest()))
                : Optional.ofNullable(OUTSIDE.get());
    }

    /** Before a handler is chosen, as at signing out, only the address is known. */
    private static PresentAct of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PresentAct act
                ? act
                : new PresentAct("", request.getMethod() + " " + request.getRequestURI(), request.getRemoteAddr());
    }

    /** Names what is done outside any request: by seeds, timers and commands. */
    public static void doing(String does, Runnable work) {
        PresentAct before = OUTSIDE.get();
        OUTSIDE.set(new PresentAct(does, "", ""));
        try {
            work.run();
        } finally {
            OUTSIDE.set(before);
        }
    }

    /** A report of what went wrong is no act of its own. */
    static void begin(HttpServletRequest request, HandlerMethod handler) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            Does does = handler.getMethodAnnotation(Does.class);
            Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            request.setAttribute(ATTRIBUTE, new PresentAct(does == null || failed != null ? "" : does.value(),
                    request.getMethod() + " " + withoutToken(request, (failed == null ? request.getRequestURI() : failed).toString()),
                    request.getRemoteAddr()));
        }
    }

    /** A variable of an address named {@code token} opens something by itself and is kept nowhere. */
    private static String withoutToken(HttpServletRequest request, String address) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("token") instanceof String token && !token.isEmpty() ? address.replace(token, "…") : address;
    }
}
