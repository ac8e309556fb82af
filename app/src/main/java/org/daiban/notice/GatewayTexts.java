package org.daiban.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway of the house's own plain shape (docs/runbook.md): {@code POST} of {@code {"phone", "text"}} with a bearer token;
 * any answer of the 200s means taken. No supplier's interface is known here; one line of the supplier's own adapter is.
 */
@Component
@Profile("!demo")
class GatewayTexts implements TextMessages {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayTexts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String url;
    private final String token;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    GatewayTexts(@Value("${daiban.notice.gateway.url:}") String url, @Value("${daiban.notice.gateway.token:}") String token) {
        this.url = url.strip();
        this.token = token.strip();
        if (!this.url.isEmpty() && !isSafe(URI.create(this.url))) {
            throw new IllegalArgumentException("daiban.notice.gateway.url must be https, or http on this machine: " + this.url);
        }
    }

    @Override
    public boolean isOpen() {
        return !url.isEmpty();
    }

    @Override
    public boolean send(String phone, String text) {
        if (!isOpen()) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("phone", phone, "text", text))))
                .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.warn("the text gateway answered {}", status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            LOG.warn("the text gateway cannot be reached: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The token must not cross a network in the clear. */
    private static boolean isSafe(URI uri) {
        boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        return "https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme());
    }
}
