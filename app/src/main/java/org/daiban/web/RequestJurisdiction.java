package org.daiban.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.sql.Jurisdiction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each request works for one jurisdiction: that of the person signed in, else the city this installation shows. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestJurisdiction extends OncePerRequestFilter {

    private final String city;

    RequestJurisdiction(@Value("${daiban.jurisdiction}") String city) {
        this.city = city;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Jurisdiction.enter(SignIn.current().map(Actor::jurisdiction).orElse(city));
        try {
            chain.doFilter(request, response);
        } finally {
            Jurisdiction.leave();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
