package org.daiban.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The production profile on a database of its own, from its first start on; only the cookie's https is left out. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "daiban.data=target/test-data/${random.uuid}", "daiban.binaries=target/postgresql-binaries",
        "server.servlet.session.cookie.secure=false"})
@ActiveProfiles("production")
@DirtiesContext
class FirstStartTest {

    private static final Pattern CODE = Pattern.compile("<code>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})</code>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Value("${local.server.port}")
    int port;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_new_installation_opens_three_administrators_with_the_token_of_the_log_and_then_never_again(CapturedOutput log) throws Exception {
        Matcher printed = Pattern.compile("开通三名管理员：([0-9a-f]{32})").matcher(log.getAll());
        assertThat(printed.find()).as("a token in the log").isTrue();
        nothingElseIsReachable();
        assertThat(send("/setup", form("0".repeat(32), "an.hou")).statusCode()).as("a wrong token").isEqualTo(422);
        HttpResponse<String> twice = send("/setup", form(printed.group(1), "an.xie"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("三名管理员须是三个人");
        HttpResponse<String> opened = send("/setup", form(printed.group(1), "an.hou"));
        assertThat(opened.statusCode()).isEqualTo(200);
        List<String> codes = CODE.matcher(opened.body()).results().map(found -> found.group(1)).toList();
        assertThat(codes).hasSize(3).doesNotHaveDuplicates();
        assertThat(log.getAll()).doesNotContain(codes);

        assertThat(get("/setup").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/sign-in").body()).doesNotContain("演示身份").contains("工作人员登录");
        assertThat(send("/setup", form(printed.group(1), "another")).statusCode()).isEqualTo(404);
        HttpResponse<String> entered = send("/sign-in", Map.of("userName", "an.hou", "password", codes.get(0)));
        assertThat(entered.headers().firstValue("Location").orElse("")).endsWith("/sign-in/password");
        assertThat(get("/accounts").headers().firstValue("Location").orElse("")).as("half-way").contains("/sign-in");
    }

    private void nothingElseIsReachable() throws Exception {
        for (String path : List.of("/", "/plan", "/sign-in", "/accounts", "/progress")) {
            assertThat(get(path).headers().firstValue("Location").orElse("")).as(path).endsWith("/setup");
        }
        assertThat(get("/api/v1/calendars/441400/due").statusCode()).isEqualTo(503);
        assertThat(get("/setup").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/css/daiban.css").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> form(String token, String system) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", token);
        form.put("SYSTEM-name", "演示侯");
        form.put("SYSTEM-userName", system);
        form.put("SECURITY-name", "演示谢");
        form.put("SECURITY-userName", "an.xie");
        form.put("AUDIT-name", "演示古");
        form.put("AUDIT-userName", "an.gu");
        return form;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/setup").body());
        if (!token.find()) {
            token = TOKEN.matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
        }
        String body = "_csrf=" + token.group(1) + fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining());
        return browser.send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
