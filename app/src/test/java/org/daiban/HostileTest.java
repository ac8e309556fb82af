package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a hostile outsider tries first, and the answer each time. */
@DaibanTest
class HostileTest {

    @Autowired
    Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/progress/%00", "/plan/saved/%e0%a4", "/x%2fy", "/x%5cy", "/plan?x=%zz", "/;x", "//", "/a/../../b", "/progress?code=%ED%A0%80"})
    void an_address_nobody_can_read_gets_a_plain_Chinese_page(String path) throws IOException {
        String answer = raw("127.0.0.1", "GET " + path + " HTTP/1.1", "Accept: text/html");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("text/html", "没有处理", "X-Content-Type-Options: nosniff", "Content-Security-Policy")
                .doesNotContain("HTTP Status", "Tomcat", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"officer-lin,/projects/1-2", "officer-lin,/mandates/x", "officer-lin,/case-files/null", "owner-factory,/my/projects/-1", "officer-lin,/owners/1e4",
            "officer-lin,/projects/01a208c3-de80-7591-9d60-548c7b153e93/roadmap/99999999999", "owner-factory,/zzz"})
    void an_address_that_names_nothing_is_not_found(String person, String path) throws IOException {
        HttpResponse<String> answer = visitor.as(person).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这个页面").doesNotContain("No static resource");
        assertThat(raw("127.0.0.1", "GET /zzz HTTP/1.1", "Accept: text/html")).startsWith("HTTP/1.1 404").contains("<main", "没有找到这个页面");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/@evil.example", "/%0d%0aX-Made-Up: 1", "/plan\r\nX-Made-Up: 1", ""})
    void signing_in_leads_nowhere_but_here(String to) {
        HttpResponse<String> answer = visitor.post("/sign-in/demo", Map.of("userName", "officer-lin", "to", to));
        assertThat(answer.headers().firstValue("Location")).contains("/home");
        assertThat(answer.headers().firstValue("X-Made-Up")).isEmpty();
    }

    @Test
    void curly_braces_in_a_destination_are_no_template() {
        HttpResponse<String> answer = visitor.post("/sign-in/demo", Map.of("userName", "officer-lin", "to", "/projects?q={x}"));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void the_session_is_another_one_after_signing_in() {
        visitor.as("owner-factory");
        String before = session(visitor.as("officer-lin").get("/desk"), "");
        String owner = visitor.post("/sign-in/demo", Map.of("userName", "owner-factory")).headers().allValues("Set-Cookie").toString();
        assertThat(owner).contains("SESSION=", "HttpOnly", "SameSite=Lax").doesNotContain(before.isEmpty() ? "none" : before);
    }

    @Test
    void no_redirect_repeats_a_host_the_asker_made_up() throws IOException {
        assertThat(raw("127.0.0.1", "GET /my HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 302").contains("Location: /sign-in?to=%2Fmy\r\n");
    }

    @Test
    void a_form_without_its_token_does_nothing_and_says_so() throws IOException {
        String answer = raw("127.0.0.1", "POST /sign-in/demo HTTP/1.1", "Accept: text/html", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 20",
                "", "userName=officer-lin");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("页面打开太久").doesNotContain("SESSION=");
    }

    @Test
    void a_form_in_pieces_is_a_bad_request() throws IOException {
        String token = token();
        String answer = raw("127.0.0.1", "POST /sign-in/demo HTTP/1.1", "Accept: text/html", "Content-Type: multipart/form-data", "Content-Length: 1",
                "Cookie: XSRF-TOKEN=" + token, "X-XSRF-TOKEN: " + token, "", "x");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("没有处理");
    }

    @Test
    void pages_and_errors_carry_the_headers_that_keep_browsers_careful() {
        for (String path : List.of("/", "/sign-in", "/zzz", "/progress/none", "/projects/x")) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path).contains("script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        }
        assertThat(visitor.get("/sign-in").headers().allValues("Set-Cookie").toString()).doesNotContain("JSESSIONID");
    }

    @Test
    void only_health_is_told_about_the_machine_and_without_detail() {
        assertThat(visitor.get("/actuator/health").body()).doesNotContain("components", "details", "jdbc");
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/mappings", "/actuator/loggers", "/swagger-ui.html", "/h2-console")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void who_tries_password_after_password_gets_a_page_that_asks_to_wait() throws IOException {
        String token = token();
        String body = "userName=somebody&password=guess";
        String answer = "";
        for (int attempt = 0; attempt < 11; attempt++) {
            answer = raw("127.0.0.77", "POST /sign-in HTTP/1.1", "Accept: text/html", "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + body.length(), "Cookie: XSRF-TOKEN=" + token, "X-XSRF-TOKEN: " + token, "", body);
        }
        assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: ", "访问太频繁，请稍等片刻再试。");
    }

    @Test
    void two_clicks_at_once_register_one_project() {
        visitor.as("officer-lin");
        String name = "演示并发项目" + UUID.randomUUID();
        Map<String, String> form = new LinkedHashMap<>(Map.of("ownerName", "演示并发单位", "creditCode", "91441402DEMATEXT93", "contact", "演示联系人", "phone", "13800000000",
                "name", name, "noCodeWhy", "还没有赋码", "place", "梅江区", "summary", "新建厂房", "mode", "CONSULT", "key", UUID.randomUUID().toString()));
        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 4)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> visitor.post("/projects/new", form))).toList();
        List<String> led = clicks.stream().map(CompletableFuture::join).map(Visitor::location).distinct().toList();
        assertThat(led).hasSize(1);
        form.put("note", "回到上一页又改了");
        form.put("name", name + "二期");
        assertThat(Visitor.location(visitor.post("/projects/new", form))).as("what was changed after going back is not lost").isNotEqualTo(led.get(0));
    }

    @Test
    void what_is_typed_shows_as_text_wherever_it_shows() {
        visitor.as("officer-lin");
        String evil = "<script>alert(1)</script>\"'><svg onload=alert(2)>{{7*7}}";
        String made = Visitor.location(visitor.post("/projects/new", Map.ofEntries(
                Map.entry("ownerName", "演示敌意单位"), Map.entry("creditCode", "91441402DEMATEXT93"), Map.entry("contact", evil.substring(0, 25)), Map.entry("phone", "13800000000"),
                Map.entry("name", evil), Map.entry("noCodeWhy", evil), Map.entry("place", evil), Map.entry("summary", evil),
                Map.entry("mode", "CONSULT"), Map.entry("note", evil), Map.entry("key", UUID.randomUUID()))));
        String project = made.replace("/registered", "");
        for (String path : List.of(made, project, project + "/slip", project + "/requests", project + "/admission", project + "/roadmap", "/projects?q=alert", "/desk",
                "/projects?q=%22%3E%3Cscript%3Ealert(1)", "/case-files?q=%22%3E%3Cscript%3Ealert(1)", "/owners?q=%22%3E%3Cscript%3Ealert(1)")) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script>alert", "<svg onload", "\"><script");
        }
    }

    private String token() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(visitor.get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String session(HttpResponse<String> answer, String none) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("SESSION=")).findFirst().orElse(none);
    }

    /** As no well-behaved client would send it. @param from the address it comes from, one of this machine's own */
    private String raw(String from, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), visitor.uri("/").getPort(), InetAddress.getByName(from), 0)) {
            boolean hasBody = List.of(lines).contains("");
            String host = Stream.of(lines).anyMatch(line -> line.startsWith("Host:")) ? "" : "Host: localhost\r\n";
            String head = lines[0] + "\r\n" + host + "Connection: close\r\n";
            String rest = String.join("\r\n", List.of(lines).subList(1, lines.length));
            socket.getOutputStream().write((head + rest + (hasBody ? "" : "\r\n\r\n")).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
