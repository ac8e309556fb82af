package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be done with a plan: compared, put into a calendar, passed on, handed to the window. */
@DaibanTest
class PlanToolsPagesTest {

    private static final String PLAN = "investmentKind=ENTERPRISE&landSupply=GRANT&projectClass=6&planningArea=URBAN&environmentalClass=REPORT&designScale=LARGE";
    private static final Map<String, String> ANSWERS = Map.of("investmentKind", "ENTERPRISE", "landSupply", "GRANT", "projectClass", "6",
            "environmentalClass", "REPORT", "start", "2026-12-01");

    @Autowired
    Visitor anyone;
    @Autowired
    Visitor owner;
    @Autowired
    Visitor officer;

    @Test
    void from_the_result_one_click_leads_to_what_can_be_turned_and_one_more_compares() {
        assertThat(anyone.get("/plan/result?" + PLAN).body()).contains("href=\"/plan/compare?", ">比一比</a>");
        String chooser = anyone.get("/plan/compare?" + PLAN).body();
        assertThat(chooser).contains("改一样", "选用告知承诺", "项目用地怎样取得？", "现在是：出让", "带方案出让", "个工作日");
        Matcher link = Pattern.compile("href=\"(/plan/compare[^\"]*turn=landSupply[^\"]*into=GRANT_WITH_PLAN)\"").matcher(chooser);
        assertThat(link.find()).isTrue();
        String compared = anyone.get(link.group(1).replace("&amp;", "&")).body();
        assertThat(compared).contains("改成“带方案出让", "个工作日办完", "最早全部办完", "哪些事项不一样", "就按改后的看", "landSupply=GRANT_WITH_PLAN");
    }

    @Test
    void each_means_to_be_faster_and_the_limits_can_be_turned() {
        assertThat(anyone.get("/plan/compare?" + PLAN + "&turn=choice&into=UNDERTAKING").body()).contains("选用告知承诺，", "现在：不用告知承诺", "改后：用告知承诺");
        assertThat(anyone.get("/plan/compare?" + PLAN + "&choice=UNDERTAKING&turn=choice&into=UNDERTAKING").body()).contains("不用告知承诺，");
        assertThat(anyone.get("/plan/compare?" + PLAN + "&turn=choice&into=CONDITIONAL_ACCEPTANCE").body()).contains("先在清单上填每项准备几天");
        assertThat(anyone.get("/plan/compare?" + PLAN + "&preparation=5&turn=choice&into=CONDITIONAL_ACCEPTANCE").body()).contains("选用容缺受理，").doesNotContain("先在清单上填");
        assertThat(anyone.get("/plan/compare?" + PLAN + "&turn=limits&into=STATUTORY").body()).contains("按法定时限，");
    }

    @Test
    void what_a_means_cannot_do_is_said() {
        assertThat(anyone.get("/plan/compare?investmentKind=ENTERPRISE&landSupply=ALLOCATION&environmentalClass=FORM&turn=choice&into=PLAN_WITH_LAND").body())
                .contains("“带方案出让”只用于出让土地");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn=nonsense&into=1", "turn=choice&into=MAGIC", "turn=limits&into=NONE", "turn=landSupply&into=MOON", "turn=landSupply&into=GRANT",
        "turn=siteAreaHectares&into=-5", "turn=%3Cscript%3E&into=%3Cscript%3E", "turn=start&into=2026-12-01", "turn=_csrf&into=x", "turn=&into="})
    void what_cannot_be_turned_shows_what_can(String bad) {
        HttpResponse<String> answer = anyone.get("/plan/compare?" + PLAN + "&" + bad);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("点一下要改成的").doesNotContain("<script>");
    }

    @Test
    void nothing_answered_leads_to_the_questions_and_huge_parameters_do_no_harm() {
        assertThat(Visitor.location(anyone.get("/plan/compare"))).isEqualTo("/plan");
        assertThat(Visitor.location(anyone.get("/plan/calendar.ics"))).isEqualTo("/plan");
        assertThat(Visitor.location(anyone.get("/plan/compare?siteAreaHectares=x"))).startsWith("/plan");
        assertThat(anyone.get("/plan/compare?" + PLAN + "&turn=" + "x".repeat(4000) + "&into=" + "y".repeat(3000)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_comparison_asks_the_database_nothing_new() {
        anyone.get("/plan/result?" + PLAN);
        Statements.forget();
        anyone.get("/plan/compare?" + PLAN + "&turn=landSupply&into=OWN");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void the_plan_goes_into_a_calendar_and_the_address_is_there_to_pass_on() {
        String page = anyone.get("/plan/result?" + PLAN + "&start=2026-12-01").body();
        Matcher link = Pattern.compile("href=\"(/plan/calendar\\.ics[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(page).containsPattern("id=\"share\" value=\"http://localhost:\\d+/plan/result\\?");
        HttpResponse<String> file = anyone.get(link.group(1).replace("&amp;", "&"));
        assertThat(file.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(file.body()).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20", "最迟递交", "（暂定）");
    }

    @Test
    void who_is_signed_in_hands_the_plan_over_in_two_clicks_and_the_officer_opens_the_same() {
        owner.as("owner-factory");
        Map<String, String> first = new LinkedHashMap<>(ANSWERS);
        first.put("then", "help");
        HttpResponse<String> saved = owner.post("/plan/save", first);
        String confirm = saved.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(confirm).matches("/my/help\\?plan=[0-9A-Z]{10}");
        Statements.forget();
        String page = owner.get(confirm).body();
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
        assertThat(page).contains("要办 ", "教我办", "替我办", "保存码", "138****0001").doesNotContain("138 0000 0001");
        String code = confirm.substring(confirm.length() - 10);
        HttpResponse<String> sent = owner.post("/my/help", Map.of("plan", code, "mode", "GUIDE", "asked", ""));
        String request = Visitor.location(sent);
        assertThat(request).matches("/my/requests/[0-9a-f-]{36}");
        assertThat(owner.get(request).body()).contains("指导", "/plan/saved/" + code, "请按我在网上答好的清单帮我办");
        String seen = officer.as("officer-lin").get(request.replace("/my", "")).body();
        assertThat(seen).contains("/plan/saved/" + code, "登记项目以后");
        assertThat(officer.get("/plan/saved/" + code).body()).contains("2026年12月1日", "landSupply=GRANT");
    }

    @Test
    void acting_without_a_project_is_refused_and_what_was_typed_stays() {
        String code = code(owner.as("owner-factory"));
        HttpResponse<String> answer = owner.post("/my/help", Map.of("plan", code, "mode", "ACT", "asked", "请快一点<script>"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("要求代办的须先选定项目", "请快一点&lt;script&gt;").doesNotContain("快一点<script>");
        assertThat(owner.post("/my/help", Map.of("plan", code, "asked", "x")).body()).contains("请选择服务方式");
    }

    @Test
    void who_is_not_signed_in_is_led_back_to_the_plan() {
        String code = code(anyone);
        String to = anyone.get("/my/help?plan=" + code).headers().firstValue("Location").orElseThrow();
        assertThat(to).contains("/sign-in?to=%2Fmy%2Fhelp%3Fplan%3D" + code);
        HttpResponse<String> in = anyone.post("/sign-in/demo", Map.of("userName", "owner-workshop", "to", "/my/help?plan=" + code));
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/my/help?plan=" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000", "%3Cscript%3E", "..%2F..%2F", "%27%20or%201%3D1"})
    void a_code_never_given_leads_to_a_plain_request(String code) {
        assertThat(Visitor.location(owner.as("owner-factory").get("/my/help?plan=" + code))).isEqualTo("/my/requests/new");
    }

    private static String code(Visitor visitor) {
        return Visitor.location(visitor.post("/plan/save", ANSWERS)).replaceFirst(".*/", "");
    }
}
