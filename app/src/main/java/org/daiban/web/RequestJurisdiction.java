package org.daiban.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.sql.Confinement;
import org.daiban.sql.Jurisdiction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each request works for one jurisdiction: the one its address or its host name tells, else that of the person signed in,
 * else the city this installation shows. Who is signed in elsewhere is a visitor here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestJurisdiction extends OncePerRequestFilter {

    private final String city;
    private final Map<String, String> hosts;
    private final ObjectProvider<Sites> sites;

    RequestJurisdiction(@Value("${daiban.jurisdiction}") String city, Environment environment, ObjectProvider<Sites> sites) {
        this.city = city;
        this.hosts = Binder.get(environment).bind("daiban.hosts", Bindable.mapOf(String.class, String.class)).orElse(Map.of());
        this.sites = sites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestPlace place = RequestPlace.of(request);
        Optional<String> host = Optional.ofNullable(hosts.get(String.valueOf(request.getServerName()))).filter(this::isOpen);
        if (place != null && isOpen(place.code())) {
            named(place, request, response, chain);
        } else if (place == null && host.isPresent()) {
            RequestPlace.shownAt("", request);
            only(host.get(), request, response, chain);
        } else {
            within(SignIn.current().map(Actor::jurisdiction).orElse(city), request, response, chain);
        }
    }

    private boolean isOpen(String code) {
        return sites.getObject().open(code).isPresent();
    }

    private void named(RequestPlace place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (place.rest().isEmpty()) {
            response.sendRedirect(place.base() + "/");
            return;
        }
        RequestPlace.shownAt(place.base(), request);
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        only(place.code(), failed ? request : place.within(request), response, chain);
    }

    /** For one jurisdiction and nobody of another. */
    private void only(String code, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext before = SecurityContextHolder.getContext();
        boolean isOfAnother = SignIn.current().filter(actor -> !actor.jurisdiction().equals(code)).isPresent();
        if (!isOfAnother) {
            within(code, request, response, chain);
            return;
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            within(code, request, response, chain);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void within(String code, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Jurisdiction.enter(code);
        try {
            chain.doFilter(request, response);
        } finally {
            Confinement.leave();
            Jurisdiction.leave();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
