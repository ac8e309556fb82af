package org.daiban.credential;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the three administrators are opened nothing is reachable but their page, its style sheets and the health check. */
@Component
@Profile("!demo")
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class FirstStartGate extends OncePerRequestFilter {

    private static final Pattern REACHABLE = Pattern.compile("/setup|/error|/icon\\.svg|/actuator/health|/(css|js|webjars)/.*");

    private final FirstStart firstStart;

    FirstStartGate(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (REACHABLE.matcher(request.getRequestURI()).matches() || !firstStart.isOpen()) {
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod()) && !request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/setup");
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
