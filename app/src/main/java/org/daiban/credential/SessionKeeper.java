package org.daiban.credential;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.daiban.identity.SignIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends on to the sign-in page, with the reason, whoever asks in a session that was ended or has lasted its time. */
@Component
class SessionKeeper implements HandlerInterceptor {

    private final Clock clock;

    SessionKeeper(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !(handler instanceof HandlerMethod method) || !method.getBeanType().getPackageName().startsWith("org.daiban")) {
            return true;
        }
        Optional<SessionEnd> end = end(session);
        if (end.isEmpty()) {
            return true;
        }
        session.invalidate();
        SecurityContextHolder.clearContext();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/sign-in?ended=" + end.get().name());
        return false;
    }

    private Optional<SessionEnd> end(HttpSession session) {
        if (session.getAttribute(Sessions.ENDED) instanceof String reason) {
            return Optional.of(SessionEnd.valueOf(reason));
        }
        boolean tooLong = SignIn.current().isPresent() && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn began
                && !clock.instant().isBefore(began.until());
        return tooLong ? Optional.of(SessionEnd.LONGEST) : Optional.empty();
    }
}
