package org.daiban.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.membership.Memberships;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whose link ended, or ran out, while they were signed in stands for nobody from the next request on. */
@Component
class StillStands implements HandlerInterceptor, WebMvcConfigurer {

    private final Memberships memberships;
    private final SignIn signIn;

    StillStands(Memberships memberships, SignIn signIn) {
        this.memberships = memberships;
        this.signIn = signIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        Actor actor = SignIn.current().orElse(null);
        if (!(handler instanceof HandlerMethod) || actor == null || !memberships.hasLost(actor)) {
            return true;
        }
        signIn.enter(Memberships.forNone(actor), request, response);
        response.sendRedirect("/my/owners?ended");
        return false;
    }
}
