package org.daiban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The vectors of the reference data and the examples of the law pages, through the API. */
@DaibanTest
class VectorsTest {

    @Autowired
    Environment environment;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(environment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,20,WORKING_DAYS,2026-03-30", "2026-02-13,5,WORKING_DAYS,2026-02-27",
        "2020-09-25,10,WORKING_DAYS,2020-10-15", "2020-01-19,20,WORKING_DAYS,2020-02-24",
        "2020-01-22,7,WORKING_DAYS,2020-02-10", "2026-03-02,45,WORKING_DAYS,2026-05-08",
        "2026-03-02,60,CALENDAR_DAYS,2026-05-06", "2026-03-02,30,CALENDAR_DAYS,2026-04-01",
        "2026-09-03,30,CALENDAR_DAYS,2026-10-08", "2026-04-24,10,CALENDAR_DAYS,2026-05-06",
        "2019-12-31,5,WORKING_DAYS,2020-01-08", "2020-03-31,5,WORKING_DAYS,2020-04-08",
        "2020-06-30,5,WORKING_DAYS,2020-07-07", "2020-12-31,5,WORKING_DAYS,2021-01-08",
        "2021-12-31,5,WORKING_DAYS,2022-01-10", "2026-03-31,5,WORKING_DAYS,2026-04-08",
        "2026-09-30,5,WORKING_DAYS,2026-10-13"
    })
    void a_plain_limit_ends_on(String start, int amount, String unit, String due) {
        JsonNode answer = due("441400", start, amount, unit);
        assertThat(answer.get("due").stringValue()).isEqualTo(due);
        assertThat(answer.get("provisional").booleanValue()).isFalse();
        assertThat(lastLine(answer)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2017,249", "2018,250", "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void every_year_has_as_many_working_days_as_published(int year, int workingDays) {
        String eve = (year == 2017 ? year : year - 1) + (year == 2017 ? "-01-01" : "-12-31");
        JsonNode last = due("441400", eve, workingDays, "WORKING_DAYS");
        JsonNode next = due("441400", eve, workingDays + 1, "WORKING_DAYS");
        assertThat(LocalDate.parse(last.get("due").stringValue()).getYear()).isEqualTo(year);
        assertThat(LocalDate.parse(next.get("due").stringValue()).getYear()).isEqualTo(year + 1);
    }

    @Test
    void a_county_answers_by_its_own_calendar_and_an_unpublished_year_is_provisional() {
        JsonNode answer = due("441422", "2126-12-25", 10, "WORKING_DAYS");
        assertThat(answer.get("provisional").booleanValue()).isTrue();
        assertThat(answer.get("explanation").toString()).contains("暂定");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; SUSPENDED 2026-03-10; RESUMED 2026-03-13 | 2026-03-20 | RUNNING | 2026-04-02",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; SUSPENDED 2026-03-10 a; RESUMED 2026-03-13 a; SUSPENDED 2026-03-12 b; RESUMED 2026-03-18 b | 2026-03-30 | RUNNING | 2026-04-08",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; SUSPENDED 2026-03-13; RESUMED 2026-03-15 | 2026-03-20 | RUNNING | 2026-03-30",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; SUSPENDED 2026-03-10; RESUMED 2026-03-10 | 2026-03-20 | RUNNING | 2026-03-30",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; EXTENDED 2026-03-20 +10 | 2026-03-20 | RUNNING | 2026-04-14",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; SUSPENDED 2026-03-10; RESUMED 2026-03-13; EXTENDED 2026-03-20 +10 | 2026-03-20 | RUNNING | 2026-04-17",
        "45 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; EXTENDED 2026-05-08 +15 | 2026-05-08 | RUNNING | 2026-05-28",
        "60 CALENDAR_DAYS RECEIPT | RECEIVED 2026-03-02; SUSPENDED 2026-03-10; RESUMED 2026-03-17 | 2026-03-20 | RUNNING | 2026-05-08",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04; ACCEPTED 2026-03-06 | 2026-03-20 | RUNNING | 2026-04-03",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04 | 2026-03-11 | NOT_STARTED |",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04 | 2026-03-12 | RUNNING | 2026-04-01",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04; ACCEPTED 2026-03-16 | 2026-03-20 | RUNNING | 2026-04-01",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04; CORRECTION_NOTIFIED 2026-03-11; CORRECTION_COMPLETED 2026-03-13; ACCEPTED 2026-03-16 | 2026-03-20 | RUNNING | 2026-04-14",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04; CORRECTION_NOTIFIED 2026-03-11; CORRECTION_COMPLETED 2026-03-13 | 2026-05-29 | NOT_STARTED |",
        "20 WORKING_DAYS ACCEPTANCE | RECEIVED 2026-03-04; CORRECTION_NOTIFIED 2026-03-12 | 2026-03-20 | RUNNING | 2026-04-01",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; SUSPENDED 2026-03-10 | 2026-03-13 | SUSPENDED | 2026-04-02",
        "20 WORKING_DAYS ACCEPTANCE | ACCEPTED 2026-03-02; DECIDED 2026-03-30 | 2026-04-30 | STOPPED | 2026-03-30",
        "15 CALENDAR_DAYS EVENT | OCCURRED 2026-06-10 | 2026-06-20 | RUNNING | 2026-06-25"
    })
    void a_clock_shows(String limit, String events, String asOf, String state, String due) {
        JsonNode reading = read(limit, events, asOf);
        assertThat(reading.get("state").stringValue()).isEqualTo(state);
        assertThat(due == null ? reading.get("due").isNull() : reading.get("due").stringValue().equals(due))
                .as("due %s", reading.get("due")).isTrue();
        if (due != null) {
            assertThat(lastLine(reading)).isEqualTo(due);
        }
    }

    @Test
    void the_last_day_of_the_notice_over_the_spring_festival_is_told() {
        JsonNode reading = read("20 WORKING_DAYS ACCEPTANCE", "RECEIVED 2026-02-12", "2026-02-12");
        assertThat(reading.get("answerBy").stringValue()).isEqualTo("2026-02-26");
        assertThat(reading.get("light").stringValue()).isEqualTo("GREY");
    }

    @Test
    void a_decision_after_the_due_day_is_red_and_its_remaining_days_are_negative() {
        JsonNode reading = read("20 WORKING_DAYS ACCEPTANCE", "ACCEPTED 2026-03-02; DECIDED 2026-04-01", "2026-04-30");
        assertThat(reading.get("light").stringValue()).isEqualTo("RED");
        assertThat(reading.get("remaining").intValue()).isEqualTo(-2);
    }

    @Test
    void a_roadmap_says_what_is_needed_what_is_not_and_what_to_ask_next() {
        HttpResponse<String> answer = caller.post("/api/v1/roadmaps", Examples.ROADMAP);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode roadmap = Caller.json(answer);
        assertThat(roadmap.get("needed").size() + roadmap.get("notNeeded").size() + roadmap.get("unknown").size()).isEqualTo(84);
        assertThat(roadmap.get("needed").get(0).get("matter").stringValue()).isEqualTo("A01");
        assertThat(roadmap.get("nextQuestion").isString()).isTrue();
        assertThat(roadmap.get("criticalPath")).isNotEmpty();
        assertThat(roadmap.get("problems")).isEmpty();
        assertThat(LocalDate.parse(roadmap.get("finish").stringValue())).isAfter(LocalDate.of(2026, 3, 2));
    }

    @Test
    void a_choice_the_land_does_not_allow_is_left_out_and_said() {
        String allocated = Examples.ROADMAP.replace("\"GRANT\"", "\"ALLOCATION\"").replace("\"choices\": []", "\"choices\": [\"PLAN_WITH_LAND\"]");
        JsonNode roadmap = Caller.json(caller.post("/api/v1/roadmaps", allocated));
        assertThat(roadmap.get("problems").get(0).get("pointer").stringValue()).isEqualTo("#/choices");
    }

    private JsonNode due(String jurisdiction, String start, int amount, String unit) {
        HttpResponse<String> answer = caller.get("/api/v1/calendars/" + jurisdiction + "/due?start=" + start + "&amount=" + amount + "&unit=" + unit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    private JsonNode read(String limit, String events, String asOf) {
        String[] parts = limit.split(" ");
        HttpResponse<String> answer = caller.post("/api/v1/clock/readings", """
                {"jurisdiction":"441400","limit":{"amount":%s,"unit":"%s","starts":"%s"},"events":[%s],"asOf":"%s"}"""
                .formatted(parts[0], parts[1], parts[2],
                        Arrays.stream(events.split("; ")).map(VectorsTest::event).collect(Collectors.joining(",")), asOf));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Caller.json(answer);
    }

    /** “TYPE date”, then a key, or an amount after a plus sign. */
    private static String event(String text) {
        String[] parts = text.split(" ");
        String more = parts.length < 3 ? "" : parts[2].startsWith("+")
                ? ",\"amount\":" + parts[2].substring(1) : ",\"key\":\"" + parts[2] + "\"";
        return "{\"type\":\"" + parts[0] + "\",\"on\":\"" + parts[1] + "\"" + more + "}";
    }

    private static String lastLine(JsonNode answer) {
        JsonNode lines = answer.get("explanation");
        return lines.get(lines.size() - 1).get("on").stringValue();
    }
}
