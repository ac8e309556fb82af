package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.daiban.test.Newcomer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A county from the first click of the city's administrator to its first project, which nobody else sees. */
@DaibanTest
class AdoptionJourney {

    private static final String COUNTY = "441422";
    private static final String BASE = "/r/" + COUNTY;
    private static final String PASSWORD = "韩江月色 土楼人家 五更钟";
    private static final String PROJECT = "大埔演示瓷厂项目";
    private static final String OFFICER = "officer.dabu";

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_county_is_adopted_in_four_clicks_works_by_itself_and_is_seen_by_nobody_else() {
        Map<String, String> codes = adopted();
        assertThat(codes).containsOnlyKeys("system.dabu", "security.dabu", "audit.dabu").allSatisfy((name, code) -> assertThat(code).isNotBlank());
        speaksInItsOwnName();
        String code = officerOpened(codes);
        String project = registered(code);
        isHiddenFrom("", "officer-lin", project);
        isHiddenFrom("/r/441481", "officer-xn", project);
    }

    /** @return the one-time codes by user name */
    private static Map<String, String> adopted() {
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as("system-hou").countAnew().click("nav a[href='/adoption']");
            fits(visit, "a-counties");
            visit.click("main a[href='/adoption/" + COUNTY + "']");
            assertThat(visit.page().locator("#bureau").inputValue()).isEqualTo("大埔县政务服务数据管理局");
            fill(visit, "演示饶先生", "演示罗女士");
            fits(visit, "a-form");
            visit.click("button[value=check]");
            assertThat(visit.text()).contains("演示开通通知", "大埔县政务服务数据管理局", "演示饶先生", "audit.dabu", "沿用市里现行日历");
            fits(visit, "a-check");
            visit.click("button[value=adopt]");
            assertThat(visit.text()).contains("大埔县已开通", "只显示这一次");
            assertThat(visit.clicks()).as("clicks of an adoption").isLessThanOrEqualTo(4);
            fits(visit, "a-adopted");
            Map<String, String> codes = codes(visit.page());
            visit.go("/adoption");
            assertThat(visit.page().locator("tr:has-text('大埔县')").innerText()).contains("演示开通通知", BASE + "/");
            visit.click("tr:has-text('大埔县') a:has-text('开通情况')");
            fits(visit, "a-opened");
            visit.click("tr:has-text('audit.dabu') button:has-text('补发')");
            assertThat(visit.text()).contains("大埔县的一次性码已补发", "7 天内有效");
            fits(visit, "a-issued-again");
            Map<String, String> again = codes(visit.page());
            assertThat(again).containsOnlyKeys("audit.dabu");
            assertThat(again.get("audit.dabu")).isNotEqualTo(codes.get("audit.dabu"));
            visit.runsClean();
            return codes;
        }
    }

    private static void fill(Browser.Visit visit, String system, String security) {
        visit.type("#basis", "演示开通通知")
                .type("#nameSYSTEM", system).type("#userNameSYSTEM", "system.dabu")
                .type("#nameSECURITY", security).type("#userNameSECURITY", "security.dabu")
                .type("#nameAUDIT", "演示邹先生").type("#userNameAUDIT", "audit.dabu");
    }

    private static Map<String, String> codes(Page page) {
        Map<String, String> codes = new HashMap<>();
        page.locator(".codes tbody tr").all().forEach(row ->
                codes.put(row.locator(".code").nth(0).innerText(), row.locator(".code").nth(1).innerText()));
        return codes;
    }

    private static void speaksInItsOwnName() {
        try (Browser.Visit visit = browser.atDesk()) {
            for (String path : new String[] {"/", "/plan", "/progress", "/sign-in"}) {
                visit.go(BASE + path);
                assertThat(visit.page().locator("body").innerText()).as(path)
                        .contains("大埔县工程建设项目", "大埔县政务服务数据管理局主办").doesNotContain("梅州市政务服务数据管理局");
            }
            fits(visit, "a-county-sign-in");
            fits(visit.go(BASE + "/"), "a-county-home");
            visit.runsClean();
        }
    }

    /** The county's own administrators let somebody in, each doing half. @return the officer's one-time code */
    private static String officerOpened(Map<String, String> codes) {
        try (Browser.Visit system = browser.atDesk(); Browser.Visit security = browser.atDesk()) {
            new Newcomer(system, BASE, "system.dabu").enter(codes.get("system.dabu"), PASSWORD).go("/accounts");
            assertThat(system.page().locator("header").innerText()).contains("大埔县");
            assertThat(system.page().locator("nav a[href='/adoption']").count()).as("a county opens no county").isZero();
            fits(system, "a-county-accounts");
            system.click("main a.btn-primary").type("#name", "演示大埔服务官").type("#userName", OFFICER).click("main button.btn-primary");
            assertThat(system.text()).contains("没有角色，不能登录");
            String account = system.path();
            new Newcomer(security, BASE, "security.dabu").enter(codes.get("security.dabu"), PASSWORD).go(account);
            security.click("input[name=role][value=OFFICER]").type("#role-reason", "演示任命文件").click("form[action$=role] button.btn-primary");
            security.type("#code-reason", "第一次登录").click("form[action$=code] button.btn-primary");
            security.runsClean();
            system.runsClean();
            return security.page().locator("#code").innerText();
        }
    }

    /** @return the address of the project */
    private static String registered(String code) {
        try (Browser.Visit officer = browser.atDesk()) {
            new Newcomer(officer, BASE, OFFICER).enter(code, PASSWORD).go("/projects/new");
            RegistryJourney.fill(officer, PROJECT, "大埔县高陂镇演示路");
            RegistryJourney.send(officer);
            fits(officer, "a-county-registered");
            String project = officer.path().replaceAll("(/projects/[^/]+)/.*", "$1");
            officer.go("/projects");
            assertThat(officer.text()).contains(PROJECT);
            assertThat(officer.page().locator("header").innerText()).contains("大埔县");
            officer.runsClean();
            return project;
        }
    }

    private static void isHiddenFrom(String base, String userName, String project) {
        try (Browser.Visit visit = browser.atDesk()) {
            visit.asOf(base, userName);
            for (String list : new String[] {"/desk", "/projects", "/projects?q=大埔演示", "/case-files"}) {
                assertThat(visit.go(list).text()).as(userName + list).doesNotContain(PROJECT);
            }
            for (String rest : new String[] {"", "/registered", "/slip", "/admission", "/roadmap", "/requests"}) {
                assertThat(visit.page().navigate(project + rest).status()).as(userName + project + rest).isEqualTo(404);
                assertThat(visit.text()).doesNotContain(PROJECT);
            }
            assertThat(visit.page().navigate(BASE + project).url()).as("a visitor in the county").contains(BASE + "/sign-in");
        }
    }

    /** At a desk and on a phone. */
    private static void fits(Browser.Visit visit, String name) {
        visit.isAccessible().picture(name + "-desk").narrow().isAccessible().picture(name + "-phone").widen();
    }
}
