package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.Owners;
import org.daiban.project.Projects;
import org.daiban.request.Channel;
import org.daiban.request.Mode;
import org.daiban.request.NewRequest;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An owner compares two ways, takes the plan along and hands it to the window in two clicks; later looks how it goes. With scripts and without. */
@DaibanTest
class PlanAndProgressJourney {

    private static final String PLAN = "investmentKind=ENTERPRISE&landSupply=GRANT&projectClass=6&planningArea=URBAN&landChange=NONE&environmentalClass=REPORT"
            + "&designScale=LARGE&drainage=BOTH&utilityNeeds=WATER_POWER&specialFireProject=true&mustTender=false";

    @Value("${local.server.port}")
    int port;
    @Autowired
    ServiceRequests requests;
    @Autowired
    Owners owners;
    @Autowired
    Projects projects;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_phone_compares_and_asks_for_help_in_two_clicks_and_the_officer_opens_the_same_plan() {
        String request;
        try (Browser.Visit visit = browser.onPhone()) {
            visit.as("owner-workshop").go("/plan/result?" + PLAN).picture("plan-tools-phone");
            compare(visit);
            visit.isAccessible().picture("compare-phone");
            visit.widen().picture("compare").narrow();
            visit.click("a:has-text('不改，回原来的')");
            request = helped(visit, "plan-help-phone");
            visit.runsClean();
        }
        try (Browser.Visit officer = browser.atDesk()) {
            officer.as("officer-lin").go(request.replace("/my", ""));
            officer.isAccessible().picture("plan-help-officer");
            officer.click("a:has-text('打开项目单位看到的这一份')");
            assertThat(officer.path()).startsWith("/plan/saved/");
            assertThat(officer.text()).contains("要办", "出让（招标、拍卖、挂牌或协议）");
            officer.runsClean();
        }
    }

    @Test
    void without_scripts_a_plan_is_saved_compared_and_handed_over_by_way_of_the_sign_in() {
        try (Browser.Visit visit = browser.onPhoneWithoutScripts()) {
            visit.go("/plan/result?" + PLAN).click("#keep button");
            visit.page().waitForURL("**/plan/saved/**");
            assertThat(visit.page().locator("button[data-copy]").first().isVisible()).isFalse();
            String code = visit.path();
            compare(visit);
            visit.go(code).click("a:has-text('请人帮我办')");
            visit.page().waitForURL("**/sign-in?to=**");
            visit.page().locator("form:has(input[value='owner-workshop']) button").click();
            visit.page().waitForURL("**/my/help?plan=**");
            visit.click("main button[type=submit]");
            visit.page().waitForURL(Pattern.compile(".*/my/requests/[0-9a-f-]{36}$"));
            assertThat(visit.text()).contains("指导", "网上答好的清单");
        }
    }

    @Test
    void progress_opens_by_the_receipt_and_the_end_of_the_phone_and_by_the_square_with_scripts_and_without() {
        ServiceRequest request = asked();
        String factory = Jurisdiction.within("441400", () -> owners.byCreditCode("91441402DEMATEXT93").map(owner -> requests.of(
                projects.ofOwner(owner.id()).stream().filter(project -> project.name().contains("年产二万吨")).findFirst().orElseThrow().id()).get(0)).orElseThrow().lookup().text());
        for (Browser.Visit visit : List.of(browser.onPhone(), browser.onPhoneWithoutScripts())) {
            try (visit) {
                visit.go("/progress").type("#receipt", request.code().text()).type("#tail", "9999").click("form[method=post] button[type=submit]");
                assertThat(visit.text()).contains("没有找到");
                visit.type("#tail", "0003").click("form[method=post]:has(#tail) button[type=submit]");
                visit.page().waitForURL("**/progress/*");
                assertThat(visit.text()).contains("项目进度", request.code().text(), "订阅用的网址");
                visit.go("/progress/" + factory);
                assertThat(visit.text()).contains("现在轮到", "已有", "这个日期有多准", "接下来");
            }
        }
        try (Browser.Visit visit = browser.onPhone()) {
            visit.go("/progress/" + factory).picture("progress-phone");
            visit.go("/progress").isAccessible().picture("progress-ask-phone");
            visit.widen().picture("progress-ask");
            visit.narrow().type("#receipt", request.code().text());
            for (int i = 0; i < 5 && !visit.text().contains("以后再试"); i++) {
                visit.type("#tail", "777" + i).click("form[method=post]:has(#tail) button[type=submit]");
                visit.page().waitForLoadState();
            }
            assertThat(visit.text()).containsPattern("请在 \\d\\d:\\d\\d 以后再试");
            visit.isAccessible().picture("progress-too-many-phone");
        }
        try (Browser.Visit officer = browser.atDesk()) {
            officer.as("officer-lin").go("/requests/" + request.id() + "/receipt").picture("receipt-square");
            assertThat(officer.page().locator("svg.square").getAttribute("aria-label")).endsWith("/progress/" + request.lookup().text());
            UUID project = Jurisdiction.within("441400", () -> projects.ofOwner(request.owner()).get(0).id());
            officer.go("/projects/" + project + "/slip").picture("slip-square");
            assertThat(officer.page().locator("svg.square").isVisible()).isTrue();
        }
    }

    private static void compare(Browser.Visit visit) {
        visit.click("a:has-text('比一比')").click("a:has-text('带方案出让（土地')");
        visit.page().waitForURL("**into=GRANT_WITH_PLAN**");
        assertThat(visit.text()).contains("改成“带方案出让", "个工作日办完", "最早全部办完");
    }

    /** From the result to the request; where it stands then. */
    private static String helped(Browser.Visit visit, String picture) {
        visit.countAnew().click("button:has-text('请人帮我办')");
        visit.page().waitForURL("**/my/help?plan=**");
        visit.isAccessible().picture(picture);
        visit.click("main button[type=submit]");
        visit.page().waitForURL(Pattern.compile(".*/my/requests/[0-9a-f-]{36}$"));
        assertThat(visit.clicks()).as("clicks from the result to the request").isEqualTo(2);
        assertThat(visit.text()).contains("已经送到代办专窗");
        return visit.path();
    }

    private ServiceRequest asked() {
        Actor window = new Actor(UUID.randomUUID(), "登记人", Role.OFFICER, "441400", null, null);
        return Jurisdiction.within("441400", () -> {
            UUID owner = owners.search("五金").get(0).id();
            UUID id = requests.ask(window, new NewRequest(owner, null, Mode.CONSULT, Channel.PHONE, "问进度", List.of()), UUID.randomUUID()).orThrow();
            return requests.find(id).orElseThrow();
        });
    }
}
