package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daiban.identity.Accounts;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An officer's morning: someone comes to the window, is registered, admitted, and gets a roadmap made to measure. */
@DaibanTest
class RegistryJourney {

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    private String officer;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        officer = "walk-in-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> {
            accounts.openDemo(officer, "演示窗口服务官", Role.OFFICER, "演示", null, null);
        });
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void an_officer_registers_admits_tailors_and_approves_within_the_clicks_promised() {
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as(officer).go("/projects/new");
            Page page = visit.page();
            register(visit, "演示铜箔厂项目");
            assertThat(visit.clicks()).as("clicks of a walk-in").isLessThanOrEqualTo(5);
            assertThat(visit.text()).contains("统一编码").contains("查询码");
            visit.isAccessible().picture("r-registered-desk");
            String base = page.url().replaceAll(".*(/projects/[^/]+)/.*", "$1");
            visit.go(base + "/slip").isAccessible().picture("r-slip-desk");
            assertThat(visit.text()).contains("自愿").contains("不收任何费用").doesNotContain("13800000000");
            admit(visit, base);
            tailor(visit, base);
            visit.runsClean();
        }
    }

    @Test
    void every_page_of_the_desk_fits_a_phone() {
        try (Browser.Visit visit = browser.onPhone()) {
            visit.as(officer).go("/projects/new").isAccessible().picture("r-walk-in-phone");
            register(visit, "演示手机登记项目");
            visit.isAccessible().picture("r-registered-phone");
            String base = visit.page().url().replaceAll(".*(/projects/[^/]+)/.*", "$1");
            for (String path : new String[] {"/slip", "/admission", "/roadmap"}) {
                visit.go(base + path).isAccessible().picture("r" + path.replace('/', '-') + "-phone");
            }
            visit.go("/projects").isAccessible().picture("r-projects-phone");
            visit.go("/owners").isAccessible().picture("r-owners-phone");
            visit.runsClean();
        }
    }

    private static void register(Browser.Visit visit, String name) {
        visit.countAnew();
        fill(visit, name, "梅江区演示路");
        visit.picture("r-walk-in-" + visit.page().viewportSize().width);
        send(visit);
    }

    /** The form of a walk-in, by keyboard but for the mode. */
    static void fill(Browser.Visit visit, String name, String place) {
        Page page = visit.page();
        page.keyboard().type("91441402DEMATEXT93");
        page.keyboard().press("Tab");
        page.waitForTimeout(800);
        if (page.locator("#ownerName").count() > 0) {
            visit.type("#ownerName", "演示铜箔有限公司").type("#contact", "演示联系人").type("#phone", "13800000000");
        }
        visit.type("#name", name).type("#place", place).type("#noCodeWhy", "还没有立项");
        visit.click("input[name=mode][value=ACT]");
    }

    static void send(Browser.Visit visit) {
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**/registered");
    }

    private static void admit(Browser.Visit visit, String base) {
        Page page = visit.go(base + "/admission").page();
        visit.countAnew().click("button.btn-primary");
        page.waitForLoadState();
        assertThat(visit.text()).contains("R01-6");
        visit.isAccessible().picture("r-admission-refused-desk");
        visit.click("input[name=funding][value=PRIVATE]").click("input[name=construction][value=NEW]")
                .click("input[name=cityLevel][value=YES]").click("button.btn-primary");
        page.waitForURL("**/roadmap");
    }

    private static void tailor(Browser.Visit visit, String base) {
        Page page = visit.page();
        answer(page, "investmentKind", "ENTERPRISE");
        answer(page, "approvalCatalogue", "false");
        answer(page, "projectClass", "6");
        answer(page, "landSupply", "GRANT");
        answer(page, "planningArea", "URBAN");
        answer(page, "buildingUse", "INDUSTRIAL");
        answer(page, "designScale", "MEDIUM");
        answer(page, "environmentalClass", "FORM");
        assertThat(page.locator("#answered").innerText()).contains("已答 8 题");
        visit.isAccessible().picture("r-roadmap-answered-desk");
        visit.countAnew().click("button.btn-primary[value=save]");
        page.waitForURL(Pattern.compile(".*/roadmap\\?saved=1"));
        visit.runsClean();
        assertThat(visit.text()).contains("已保存为第 1 版");
        visit.picture("r-roadmap-saved-desk");

        visit.countAnew();
        page.locator("[id='days-C06']").fill("3");
        page.locator("[id='days-C06']").press("Tab");
        settled(page);
        assertThat(page.locator("[id='days-C06']").inputValue()).isEqualTo("3");
        String out = page.locator(".out input[type=checkbox]").nth(2).getAttribute("value");
        visit.click("[id='out-" + out + "']");
        settled(page);
        page.locator("[id='reason-" + out + "']").fill("项目单位已经自己办完");
        page.locator("[id='reason-" + out + "']").press("Tab");
        settled(page);
        assertThat(page.locator(".left-out").innerText()).isNotBlank();
        page.locator("#add").selectOption("P20");
        settled(page);
        page.locator("[id='why-P20']").fill("园区统一要求");
        visit.picture("r-roadmap-tailored-desk");
        visit.click("button.btn-primary[value=save]");
        page.waitForURL(Pattern.compile(".*/roadmap\\?saved=2"));
        assertThat(visit.text()).contains("已保存为第 2 版");
        visit.click("button:has-text('审定第 2 版')");
        page.waitForLoadState();
        assertThat(visit.text()).contains("第 2 版已审定");
        assertThat(visit.clicks()).as("clicks of tailoring and approving").isLessThanOrEqualTo(6);
        visit.isAccessible().picture("r-roadmap-approved-desk");
        visit.go(base + "/roadmap/2").isAccessible().picture("r-version-desk");
        visit.go(base + "/roadmap/compare?from=1&to=2").isAccessible().picture("r-compare-desk");
        visit.go("/projects").isAccessible().picture("r-projects-desk");
        visit.go("/owners").isAccessible().picture("r-owners-desk");
    }

    private static void answer(Page page, String fact, String code) {
        page.locator("[id='fact-" + fact + "']").selectOption(code);
        settled(page);
    }

    /** The plan has been reckoned anew. */
    private static void settled(Page page) {
        page.waitForTimeout(900);
    }
}
