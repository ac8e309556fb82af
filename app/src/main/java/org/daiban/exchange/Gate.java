package org.daiban.exchange;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.daiban.web.Pace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets each address ask so and so often, by the address of the connection; a forwarded one counts only where the
 * profile says there is a proxy in front.
 */
final class Gate extends OncePerRequestFilter {

    private final Pace pace;
    private final JsonMapper json;

    /**
     * @param burst     requests at once after a pause
     * @param perSecond requests a second for as long as one likes
     */
    Gate(int burst, int perSecond, TimeMeter time, JsonMapper json) {
        this.json = json;
        this.pace = new Pace(burst, perSecond, Duration.ofSeconds(1), time);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = pace.secondsToWait(request.getRemoteAddr());
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ApiErrors.write(response, json, ProblemAnswer.of(HttpStatus.TOO_MANY_REQUESTS, "请求太快",
                "请求太快，请 " + seconds + " 秒以后再来。"));
    }
}
