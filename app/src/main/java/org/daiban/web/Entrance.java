package org.daiban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Open;
import org.daiban.identity.SignIn;
import org.daiban.sql.Confinement;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in whom the handler declares: the method's own declaration first, then its class's; none lets nobody in. */
@Component
class Entrance implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        PresentAct.begin(request, method);
        if (isOpen(method)) {
            return true;
        }
        Actor actor = SignIn.current().orElse(null);
        if (actor == null) {
            toSignIn(request, response);
            return false;
        }
        Allow allow = declared(method, Allow.class);
        if (allow != null && List.of(allow.value()).contains(actor.role())) {
            confine(actor);
            return !isSentHome(request, response);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        Confinement.leave();
    }

    /** What anybody may see is open to owners and units as well; behind a door of their own they keep to what is theirs. */
    private static void confine(Actor actor) {
        switch (actor.role().reach()) {
            case UNIT -> Confinement.enter(Confinement.toUnit(actor.unit()));
            case OWNER -> Confinement.enter(Confinement.toOwner(actor.owner()));
            case JURISDICTION, ACCOUNT -> Confinement.leave();
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.daiban");
    }

    private static boolean isOpen(HandlerMethod method) {
        return !AnnotatedElementUtils.hasAnnotation(method.getMethod(), Allow.class) && declared(method, Open.class) != null;
    }

    private static <A extends java.lang.annotation.Annotation> A declared(HandlerMethod method, Class<A> type) {
        A onMethod = method.getMethodAnnotation(type);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    /** The desk of a county stands where all desks stand; only public pages carry the county in their address. */
    private static boolean isSentHome(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isAway = !request.getContextPath().isEmpty() && "GET".equals(request.getMethod());
        if (isAway) {
            response.sendRedirect(wanted(request));
        }
        return isAway;
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean canReturn = "GET".equals(request.getMethod());
        response.sendRedirect(request.getContextPath() + "/sign-in"
                + (canReturn ? "?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8) : ""));
    }

    /** Path and query within the jurisdiction. */
    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().substring(request.getContextPath().length()) + (query == null ? "" : "?" + query);
    }
}
