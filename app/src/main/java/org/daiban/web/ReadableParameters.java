package org.daiban.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What no database takes, U+0000, becomes U+FFFD wherever a field is read: forms say so beside it, searches find nothing. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReadableParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Readable(request), response);
    }

    private static String readable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static final class Readable extends HttpServletRequestWrapper {

        Readable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return readable(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            return allReadable(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> parameters.put(name, allReadable(values)));
            return parameters;
        }

        private static String[] allReadable(String[] values) {
            return values == null ? null : Arrays.stream(values).map(ReadableParameters::readable).toArray(String[]::new);
        }
    }
}
