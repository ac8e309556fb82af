package org.daiban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DaibanTest
class ApiDocumentTest {

    @Autowired
    Environment environment;

    private Caller caller;
    private JsonNode document;

    @BeforeEach
    void read() {
        caller = new Caller(environment);
        document = Caller.json(caller.get("/v3/api-docs"));
    }

    @Test
    void it_is_OpenAPI_3_1_and_tells_the_API_and_nothing_else() {
        assertThat(document.get("openapi").stringValue()).startsWith("3.1.");
        assertThat(document.get("paths").properties().stream().map(java.util.Map.Entry::getKey)).containsExactlyInAnyOrder(
                "/api/v1/calendars/{jurisdiction}/due", "/api/v1/clock/readings", "/api/v1/roadmaps");
    }

    @Test
    void every_operation_tells_its_problems_as_problems() {
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode responses = operation.getValue().get("responses");
            Set<String> told = responses.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
            assertThat(told).as(path.getKey()).contains("200", "400", "406", "429");
            assertThat(responses.get("429").get("headers").has("Retry-After")).isTrue();
            responses.properties().stream().filter(response -> !response.getKey().equals("200")).forEach(response ->
                    assertThat(response.getValue().get("content").has("application/problem+json")).as(path.getKey()).isTrue());
        }));
    }

    @Test
    void every_reference_leads_somewhere() {
        java.util.regex.Matcher references = java.util.regex.Pattern.compile("\"#/components/schemas/([^\"]+)\"").matcher(document.toString());
        while (references.find()) {
            assertThat(document.get("components").get("schemas").has(references.group(1))).as(references.group(1)).isTrue();
        }
    }

    @Test
    void it_names_every_fact_a_project_may_state() {
        JsonNode facts = document.get("components").get("schemas").get("RoadmapRequest").get("properties").get("facts").get("properties");
        assertThat(facts.size()).isEqualTo(35);
        assertThat(facts.get("landSupply").get("enum").toString()).contains("GRANT_WITH_PLAN");
        assertThat(facts.get("siteAreaHectares").get("description").stringValue()).contains("公顷");
    }

    @Test
    void its_examples_are_true() {
        HttpResponse<String> due = caller.get("/api/v1/calendars/441400/due?start=2026-02-13&amount=5&unit=WORKING_DAYS");
        assertThat(Caller.json(due)).isEqualTo(JsonMapper.shared().readTree(Examples.DUE));
        assertThat(caller.post("/api/v1/clock/readings", Examples.READING).statusCode()).isEqualTo(200);
        assertThat(caller.post("/api/v1/roadmaps", Examples.ROADMAP).statusCode()).isEqualTo(200);
    }
}
