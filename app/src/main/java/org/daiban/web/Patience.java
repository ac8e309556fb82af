package org.daiban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Makes who guesses codes or passwords wait, by the address of the connection. */
final class Patience implements HandlerInterceptor {

    private final HttpMethod method;
    private final Pace pace;

    /** @param method what is counted; all else passes */
    Patience(HttpMethod method, Pace pace) {
        this.method = method;
        this.pace = pace;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!method.matches(request.getMethod())) {
            return true;
        }
        long seconds = pace.secondsToWait(request.getRemoteAddr());
        if (seconds == 0) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }
}
