package org.daiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PatienceTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final Patience patience = new Patience(HttpMethod.POST, new Pace(10, 10, Duration.ofMinutes(1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }));

    @Test
    void who_tries_the_eleventh_password_at_once_has_to_wait_six_seconds() throws Exception {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(ask("POST", "10.0.0.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("POST", "10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(6, 7);
        now += 7 * SECOND;
        assertThat(ask("POST", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(ask("POST", "10.0.0.1").getStatus()).isEqualTo(429);
    }

    @Test
    void other_addresses_and_other_methods_do_not_wait() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            ask("POST", "10.0.0.1");
        }
        assertThat(ask("POST", "10.0.0.2").getStatus()).isEqualTo(200);
        assertThat(ask("GET", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String method, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/sign-in");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        patience.preHandle(request, response, new Object());
        return response;
    }
}
