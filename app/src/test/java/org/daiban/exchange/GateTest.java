package org.daiban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class GateTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final Gate gate = new Gate(100, 50, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }, JsonMapper.shared());

    @Test
    void fifty_requests_a_second_pass_for_ten_minutes() throws Exception {
        for (int request = 0; request < 50 * 600; request++) {
            now += SECOND / 50;
            assertThat(ask("10.0.0.1").getStatus()).as("request %s", request).isEqualTo(200);
        }
    }

    @Test
    void beyond_the_burst_an_address_is_told_when_to_come_back_and_is_let_in_then() throws Exception {
        for (int request = 0; request < 100; request++) {
            assertThat(ask("10.0.0.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).contains("请求太快，请 1 秒以后再来。");
        now += SECOND;
        assertThat(ask("10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void one_address_never_pays_for_another() throws Exception {
        for (int request = 0; request < 200; request++) {
            ask("10.0.0.1");
        }
        assertThat(ask("10.0.0.2").getStatus()).isEqualTo(200);
    }

    @Test
    void an_address_a_stranger_writes_into_a_header_counts_for_nothing() throws Exception {
        for (int request = 0; request < 100; request++) {
            ask("10.0.0.1");
        }
        MockHttpServletRequest request = request("10.0.0.1");
        request.addHeader("X-Forwarded-For", "10.9.9.9");
        assertThat(ask(request).getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return ask(request(address));
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/calendars/441400/due");
        request.setRemoteAddr(address);
        return request;
    }
}
