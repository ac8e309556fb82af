package org.daiban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Open;
import org.daiban.identity.SignIn;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in whom the handler declares: the method's own declaration first, then its class's; none lets nobody in. */
@Component
class Entrance implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || isOpen(method)) {
            return true;
        }
        Actor actor = SignIn.current().orElse(null);
        if (actor == null) {
            toSignIn(request, response);
            return false;
        }
        Allow allow = declared(method, Allow.class);
        if (allow != null && List.of(allow.value()).contains(actor.role())) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
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

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean canReturn = "GET".equals(request.getMethod());
        response.sendRedirect("/sign-in" + (canReturn ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : ""));
    }
}
