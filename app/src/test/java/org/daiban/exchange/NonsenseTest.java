package org.daiban.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What the API says to nonsense: a status, every fault with its place, Chinese sentences, and nothing of its inside. */
@DaibanTest
class NonsenseTest {

    private static final String READINGS = "/api/v1/clock/readings";
    private static final String ROADMAPS = "/api/v1/roadmaps";
    private static final String DUE = "/api/v1/calendars/441400/due";
    private static final String LIMIT = "\"limit\":{\"amount\":20,\"unit\":\"WORKING_DAYS\",\"starts\":\"ACCEPTANCE\"}";

    @Autowired
    Environment environment;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(environment);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                arguments("nothing", READINGS, "", 400, "#"),
                arguments("no JSON", READINGS, "你好", 400, "#"),
                arguments("half a JSON", ROADMAPS, "{\"jurisdiction\":", 400, "#"),
                arguments("two values", ROADMAPS, "{} {}", 400, "#"),
                arguments("a name twice", READINGS, "{\"asOf\":\"2026-01-05\",\"asOf\":\"2026-01-06\"}", 400, "#"),
                arguments("nested beyond reason", ROADMAPS, "[".repeat(5000), 400, "#"),
                arguments("null", READINGS, "null", 422, "#"),
                arguments("a list", READINGS, "[]", 422, "#"),
                arguments("an empty object", READINGS, "{}", 422, "#/jurisdiction #/limit #/events"),
                arguments("an empty object for a plan", ROADMAPS, "{}", 422, "#/jurisdiction #/start #/facts"),
                arguments("unknown fields, also with odd names", READINGS,
                        reading("[]", ",\"owner\":1,\"a/b~c\":2"), 422, "#/owner #/a~1b~0c"),
                arguments("everything of the wrong type", READINGS,
                        "{\"jurisdiction\":441400,\"limit\":\"20\",\"events\":{},\"asOf\":20260105}", 422, "#/jurisdiction #/limit #/events #/asOf"),
                arguments("a limit of nought", READINGS, reading("[]", "").replace("\"amount\":20", "\"amount\":0"), 422, "#/limit/amount"),
                arguments("a limit beyond int", READINGS, reading("[]", "").replace("\"amount\":20", "\"amount\":99999999999"), 422, "#/limit/amount"),
                arguments("half a day", READINGS, reading("[]", "").replace("\"amount\":20", "\"amount\":1.5"), 422, "#/limit/amount"),
                arguments("a number in words", READINGS, reading("[]", "").replace("\"amount\":20", "\"amount\":\"二十\""), 422, "#/limit/amount"),
                arguments("unknown unit and start", READINGS,
                        reading("[]", "").replace("WORKING_DAYS", "HOURS").replace("ACCEPTANCE", "YESTERDAY"), 422, "#/limit/unit #/limit/starts"),
                arguments("a day that is none", READINGS, reading("[{\"type\":\"ACCEPTED\",\"on\":\"2026-02-30\"}]", ""), 422, "#/events/0/on"),
                arguments("a date in another style", READINGS, reading("[{\"type\":\"ACCEPTED\",\"on\":\"2026/3/2\"}]", ""), 422, "#/events/0/on"),
                arguments("a year before any calendar", READINGS, reading("[{\"type\":\"ACCEPTED\",\"on\":\"0001-01-01\"}]", ""), 422, "#/events/0/on"),
                arguments("an unknown event, a missing day, no event at all", READINGS,
                        reading("[{\"type\":\"EATEN\",\"on\":\"2026-03-02\"},{\"type\":\"ACCEPTED\"},3,null]", ""), 422,
                        "#/events/0/type #/events/1/on #/events/2 #/events/3"),
                arguments("an extension without days, a decision with some", READINGS,
                        reading("[{\"type\":\"EXTENDED\",\"on\":\"2026-03-02\"},{\"type\":\"DECIDED\",\"on\":\"2026-03-02\",\"amount\":3}]", ""), 422,
                        "#/events/0/amount #/events/1/amount"),
                arguments("a resumption of nothing", READINGS,
                        reading("[{\"type\":\"ACCEPTED\",\"on\":\"2026-03-02\"},{\"type\":\"RESUMED\",\"on\":\"2026-03-05\"}]", ""), 422, "#/events/1/on"),
                arguments("two acceptances", READINGS,
                        reading("[{\"type\":\"ACCEPTED\",\"on\":\"2026-03-02\"},{\"type\":\"ACCEPTED\",\"on\":\"2026-03-05\"}]", ""), 422, "#/events/1/type"),
                arguments("an event after the reading", READINGS, reading("[{\"type\":\"ACCEPTED\",\"on\":\"2026-12-02\"}]", ""), 422, "#/events/0/on"),
                arguments("an endless story", READINGS, reading("[" + "{},".repeat(600) + "{}]", ""), 422, "#/events"),
                arguments("another city", READINGS, reading("[]", "").replace("441400", "110000"), 422, "#/jurisdiction"),
                arguments("an injection for a city", ROADMAPS, plan("{}").replace("441400", "'; drop table x --"), 422, "#/jurisdiction"),
                arguments("unknown facts and wrong answers", ROADMAPS,
                        plan("{\"moonPhase\":true,\"landSupply\":\"STOLEN\",\"socialRisk\":\"maybe\",\"siteAreaHectares\":-1,\"earthworkCubicMetres\":[],\"projectClass\":{}}"), 422,
                        "#/facts/moonPhase #/facts/landSupply #/facts/socialRisk #/facts/siteAreaHectares #/facts/earthworkCubicMetres #/facts/projectClass"),
                arguments("a number beyond all measure", ROADMAPS, plan("{\"siteAreaHectares\":1e400}"), 422, "#/facts/siteAreaHectares"),
                arguments("facts that are no object", ROADMAPS, plan("[]"), 422, "#/facts"),
                arguments("unknown limits and choices", ROADMAPS,
                        plan("{}").replace("}}", "},\"limits\":\"HOPED\",\"choices\":[\"BRIBE\",7]}"), 422, "#/limits #/choices/0 #/choices/1"),
                arguments("a start before the common era", ROADMAPS, plan("{}").replace("2026-03-02", "0000-01-01"), 422, "#/start"),
                arguments("a start at the end of time", ROADMAPS, plan("{}").replace("2026-03-02", "9999-12-31"), 422, "#/start"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void every_fault_of_a_body_is_told_with_its_place(String what, String path, String body, int status, String pointers) {
        HttpResponse<String> answer = caller.post(path, body);
        assertThat(pointers(isProblem(answer, status))).containsExactlyInAnyOrder(pointers.split(" "));
    }

    static Stream<Arguments> badQueries() {
        return Stream.of(
                arguments("", 400, "#/start #/amount #/unit"),
                arguments("?start=&amount=&unit=", 400, "#/start #/amount #/unit"),
                arguments("?start=tomorrow&amount=five&unit=weeks&colour=red", 400, "#/start #/amount #/unit #/colour"),
                arguments("?start=2026-02-29&amount=5&unit=WORKING_DAYS", 400, "#/start"),
                arguments("?start=2026-02-13&start=2026-02-14&amount=5&unit=WORKING_DAYS", 400, "#/start"),
                arguments("?start=2026-02-13&amount=0&unit=WORKING_DAYS", 400, "#/amount"),
                arguments("?start=2026-02-13&amount=-5&unit=WORKING_DAYS", 400, "#/amount"),
                arguments("?start=2026-02-13&amount=1000000000000&unit=WORKING_DAYS", 400, "#/amount"),
                arguments("?start=2026-02-13&amount=999999&unit=WORKING_DAYS", 400, "#/amount"),
                arguments("?start=1066-10-14&amount=5&unit=WORKING_DAYS", 400, "#/start"),
                arguments("?start=9999-12-31&amount=5&unit=WORKING_DAYS", 400, "#/start"),
                arguments("?start=%3Cscript%3E&amount=5&unit=WORKING_DAYS", 400, "#/start"));
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void every_fault_of_a_query_is_told_with_its_name(String query, int status, String pointers) {
        HttpResponse<String> answer = caller.get(DUE + query);
        assertThat(pointers(isProblem(answer, status)).stream().distinct()).containsExactlyInAnyOrder(pointers.split(" "));
    }

    @Test
    void an_unknown_jurisdiction_is_not_found_and_the_known_ones_are_named() {
        JsonNode problem = isProblem(caller.get("/api/v1/calendars/440000/due?start=2026-02-13&amount=5&unit=WORKING_DAYS"), 404);
        assertThat(problem.get("errors").get(0).get("detail").stringValue()).contains("441400 梅州市");
    }

    @Test
    void an_unknown_path_is_a_problem_even_for_a_browser() {
        isProblem(caller.send(caller.request("/api/v1/nothing").header("Accept", "text/html").GET()), 404);
    }

    @Test
    void a_path_the_firewall_refuses_is_a_problem_too() {
        isProblem(caller.send(caller.request("/api//v1/roadmaps").header("Accept", "text/html").GET()), 400);
    }

    @Test
    void a_wrong_method_is_told_with_the_right_ones() {
        HttpResponse<String> answer = caller.get(ROADMAPS);
        isProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
    }

    @Test
    void a_page_cannot_be_had_here() {
        isProblem(caller.send(caller.request(DUE + "?start=2026-02-13&amount=5&unit=WORKING_DAYS").header("Accept", "text/html").GET()), 406);
    }

    @Test
    void a_form_is_no_body() {
        isProblem(caller.send(caller.request(ROADMAPS).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("start=2026-03-02"))), 415);
    }

    @Test
    void a_body_beyond_256_KB_is_refused_unread() {
        isProblem(caller.post(ROADMAPS, plan("{\"landSupply\":\"" + "x".repeat(300_000) + "\"}")), 413);
    }

    @Test
    void a_body_in_another_encoding_is_no_JSON() {
        byte[] latin = plan("{\"landSupply\":\"é\"}").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        isProblem(caller.send(caller.request(ROADMAPS).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(latin))), 400);
    }

    @Test
    void nobody_needs_a_session() {
        HttpResponse<String> answer = caller.post(ROADMAPS, plan("{}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static String reading(String events, String more) {
        return "{\"jurisdiction\":\"441400\"," + LIMIT + ",\"events\":" + events + ",\"asOf\":\"2026-03-20\"" + more + "}";
    }

    private static String plan(String facts) {
        return "{\"jurisdiction\":\"441400\",\"start\":\"2026-03-02\",\"facts\":" + facts + "}";
    }

    private static JsonNode isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).doesNotContain("Exception", "org.daiban", "tools.jackson", "<html");
        JsonNode problem = Caller.json(answer);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).matches("(?s).*\\p{IsHan}.*。");
        errors(problem).forEach(error -> assertThat(error.get("detail").stringValue()).matches("(?s).*\\p{IsHan}.*"));
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return errors(problem).stream().map(error -> error.get("pointer").stringValue()).toList();
    }

    private static List<JsonNode> errors(JsonNode problem) {
        List<JsonNode> errors = new ArrayList<>();
        if (problem.has("errors")) {
            problem.get("errors").forEach(errors::add);
        }
        return errors;
    }
}
