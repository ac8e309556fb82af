package org.daiban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GatewayTextsTest {

    private final List<String> received = new ArrayList<>();
    private HttpServer gateway;
    private int answer = 202;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/texts", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void a_text_is_posted_as_json_with_the_token() {
        assertThat(texts().send("13800000021", "验证码 \"123456\"")).isTrue();
        assertThat(received.get(0)).isEqualTo("POST Bearer token-of-the-test");
        assertThat(JsonMapper.builder().build().readTree(received.get(1)))
                .isEqualTo(JsonMapper.builder().build().readTree("{\"phone\":\"13800000021\",\"text\":\"验证码 \\\"123456\\\"\"}"));
    }

    @Test
    void what_the_gateway_does_not_take_is_not_sent() {
        answer = 500;
        assertThat(texts().send("13800000021", "验证码")).isFalse();
        answer = 302;
        assertThat(texts().send("13800000021", "验证码")).as("a redirect is no taking").isFalse();
        gateway.stop(0);
        assertThat(texts().send("13800000021", "验证码")).isFalse();
    }

    @Test
    void without_an_address_nothing_is_open_and_nothing_is_sent() {
        GatewayTexts none = new GatewayTexts(" ", "");
        assertThat(none.isOpen()).isFalse();
        assertThat(none.send("13800000021", "验证码")).isFalse();
        assertThat(received).isEmpty();
    }

    @Test
    void the_token_never_crosses_a_network_in_the_clear() {
        assertThatThrownBy(() -> new GatewayTexts("http://texts.example/", "t")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new GatewayTexts("https://texts.example/", "t").isOpen()).isTrue();
    }

    private GatewayTexts texts() {
        return new GatewayTexts("http://127.0.0.1:" + gateway.getAddress().getPort() + "/texts", "token-of-the-test");
    }
}
