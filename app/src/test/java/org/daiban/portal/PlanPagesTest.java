package org.daiban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class PlanPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ASKED = Pattern.compile("<fieldset class=\"question[^\"]*\" id=\"([^\"]+)\"");
    private static final Map<String, String> FACTORY = Map.ofEntries(
            Map.entry("investmentKind", "ENTERPRISE"), Map.entry("approvalCatalogue", "false"),
            Map.entry("landSupply", "GRANT"), Map.entry("projectClass", "6"), Map.entry("buildingUse", "INDUSTRIAL"),
            Map.entry("planningArea", "URBAN"), Map.entry("landChange", "NONE"), Map.entry("occupiesForest", "false"),
            Map.entry("environmentalClass", "REPORT"), Map.entry("siteAreaHectares", "6"),
            Map.entry("earthworkCubicMetres", "60000"), Map.entry("annualEnergyTonnesCoal", "12000"),
            Map.entry("annualPowerMWh", "80000"), Map.entry("drainage", "BOTH"), Map.entry("utilityNeeds", "WATER_POWER"),
            Map.entry("designScale", "LARGE"), Map.entry("groundRisk", "NONE"), Map.entry("controlledZone", "NONE"),
            Map.entry("nearRiver", "NONE"), Map.entry("temporaryUse", "NONE"), Map.entry("roadOccupation", "NONE"),
            Map.entry("affectsGreenery", "NONE"), Map.entry("affectsMunicipalPipe", "NONE"),
            Map.entry("civilAirDefence", "NONE"), Map.entry("specialFireProject", "true"));
    private static final String SMALL = "investmentKind=ENTERPRISE&landSupply=GRANT&projectClass=6&planningArea=URBAN";

    @Autowired
    Visitor visitor;

    @Test
    void a_factory_answers_at_most_fifteen_pages_and_every_question_is_decided() {
        List<String> pages = walk(FACTORY, "false");
        assertThat(pages).hasSizeLessThanOrEqualTo(15).doesNotHaveDuplicates();
        String result = visitor.get(last).body();
        assertThat(result).contains("要办", "个工作日", "决定总时间的事项").doesNotContain("还没有定的");
    }

    @Test
    void who_knows_nothing_still_comes_to_a_result_that_asks_what_is_open() {
        walk(Map.of(), "unsure");
        assertThat(visitor.get(last).body()).contains("还没有定的", "这个项目由谁投资？");
    }

    @Test
    void going_back_shows_what_was_answered() {
        String back = visitor.get("/plan?" + SMALL + "&page=land").body();
        assertThat(back).contains("value=\"GRANT\" checked").contains("name=\"investmentKind\" value=\"ENTERPRISE\"");
    }

    @Test
    void a_changed_answer_keeps_the_others() {
        HttpResponse<String> answer = visitor.get("/plan?" + SMALL.replace("GRANT", "OWN") + "&asked=land");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).contains("landSupply=OWN", "projectClass=6", "investmentKind=ENTERPRISE");
    }

    @Test
    void an_unanswered_question_is_told_beside_it() {
        HttpResponse<String> answer = visitor.get("/plan?asked=investment&approvalCatalogue=false");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"investmentKind-problem\"", "不确定的，选“不清楚”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"investmentKind=MARS", "siteAreaHectares=-1", "siteAreaHectares=abc", "siteAreaHectares=1e9",
        "occupiesForest=maybe", "siteAreaHectares=%3Cscript%3E", "earthworkCubicMetres=99999999999999999999"})
    void a_bad_answer_is_told_beside_its_question_and_the_others_stay(String bad) {
        HttpResponse<String> answer = visitor.get("/plan?landSupply=OWN&" + bad);
        String fact = bad.substring(0, bad.indexOf('='));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + fact + "-problem\"")
                .contains("name=\"landSupply\" value=\"OWN\"").doesNotContain("<script>");
    }

    @Test
    void a_bad_answer_in_the_address_of_the_result_leads_back_to_its_question() {
        HttpResponse<String> answer = visitor.get("/plan/result?" + SMALL + "&siteAreaHectares=viele");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).startsWith("/plan");
    }

    @Test
    void what_the_address_does_not_know_is_ignored() {
        assertThat(visitor.get("/plan?nonsense=1&page=nowhere&asked=nobody").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/plan/result?" + SMALL + "&nonsense=1&view=tapestry&choice=MAGIC").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start=2027-02-31", "start=gestern", "preparation=viele", "preparation=-3", "limits=NONE"})
    void a_bad_setting_is_told_beside_its_field_and_the_plan_is_made_without_it(String bad) {
        HttpResponse<String> answer = visitor.get("/plan/result?" + SMALL + "&" + bad);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"problem\"", "要办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanes", "bars", "table"})
    void each_view_shows_the_matters_without_scripts_and_without_the_database(String view) {
        visitor.get("/plan/result?" + SMALL);
        Statements.forget();
        HttpResponse<String> answer = visitor.get("/plan/result?" + SMALL + "&view=" + view);
        assertThat(answer.body()).contains("建设用地规划许可证核发").doesNotContain(" style=");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void longer_preparation_is_told_in_working_days() {
        assertThat(visitor.get("/plan/result?" + SMALL + "&preparation=5").body()).containsPattern("比原方案.*晚 \\d+ 个工作日办完");
        assertThat(visitor.get("/plan/result?" + SMALL).body()).doesNotContain("比原方案");
    }

    @Test
    void a_saved_plan_is_found_again_by_its_code_and_can_be_changed() {
        HttpResponse<String> saved = visitor.post("/plan/save", Map.of("investmentKind", "ENTERPRISE", "landSupply", "GRANT",
                "socialRisk", "unsure", "start", "2026-03-02", "choice", "UNDERTAKING"));
        String address = Visitor.location(saved);
        assertThat(address).matches("/plan/saved/[0-9A-HJKMNP-TV-Z]{10}");
        String page = visitor.get(address).body();
        assertThat(page).contains("保存码", "landSupply=GRANT", "socialRisk=unsure", "2026年3月2日");
        String code = address.substring(address.lastIndexOf('/') + 1);
        HttpResponse<String> typed = visitor.get("/plan/saved?code=" + code.toLowerCase());
        assertThat(Visitor.location(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "UUUUUUUUUU", "0000000000", "%27%20or%201%3D1"})
    void an_unknown_code_gets_a_sentence(String code) {
        HttpResponse<String> answer = visitor.get("/plan/saved?code=" + code);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"code-problem\"");
    }

    @Test
    void an_unknown_code_in_the_address_is_not_found() {
        assertThat(visitor.get("/plan/saved/0000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void the_papers_of_every_matter_can_be_printed() {
        assertThat(visitor.get("/plan/papers?" + SMALL).body()).contains("材料清单", "土地出让合同或划拨决定");
    }

    private String last;

    /** Answers page after page as the browser would; the ids of the pages asked. */
    private List<String> walk(Map<String, String> answers, String otherwise) {
        List<String> pages = new ArrayList<>();
        String address = "/plan";
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> page = visitor.get(address);
            while (page.statusCode() == 303) {
                address = location(page);
                if (address.startsWith("/plan/result")) {
                    last = address;
                    return pages;
                }
                page = visitor.get(address);
            }
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            Map<String, String> form = new LinkedHashMap<>();
            Matcher hidden = HIDDEN.matcher(page.body());
            while (hidden.find()) {
                form.put(hidden.group(1), hidden.group(2));
            }
            Set<String> asked = new LinkedHashSet<>();
            Matcher fact = ASKED.matcher(page.body());
            while (fact.find()) {
                asked.add(fact.group(1));
            }
            asked.forEach(name -> form.put(name, answers.getOrDefault(name, otherwise)));
            pages.add(form.get("asked"));
            address = "/plan?" + form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
        throw new AssertionError("the questions never end: " + pages);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

}
