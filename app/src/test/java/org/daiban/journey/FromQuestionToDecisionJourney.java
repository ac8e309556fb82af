package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The product's main job, by the hands of those who do it: an owner on a phone, an officer at a desk, the public. */
@DaibanTest
class FromQuestionToDecisionJourney {

    /** A factory on land bought at auction, as its owner would answer; whatever is not named is 否 or 都不涉及. */
    private static final Map<String, String> FACTORY = Map.ofEntries(
            Map.entry("investmentKind", "ENTERPRISE"),
            Map.entry("landSupply", "GRANT"),
            Map.entry("projectClass", "6"),
            Map.entry("buildingUse", "INDUSTRIAL"),
            Map.entry("planningArea", "URBAN"),
            Map.entry("environmentalClass", "FORM"),
            Map.entry("utilityNeeds", "WATER_POWER"),
            Map.entry("designScale", "MEDIUM"),
            Map.entry("mustTender", "true"),
            Map.entry("siteAreaHectares", "2.4"),
            Map.entry("earthworkCubicMetres", "12000"),
            Map.entry("annualEnergyTonnesCoal", "800"),
            Map.entry("annualPowerMWh", "4200"));

    /** The reference day of every record made here: the events of one morning. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Value("${local.server.port}")
    int port;

    @Test
    void an_owner_asks_and_saves_and_an_officer_brings_the_first_approval_to_its_decision() {
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            String savedCode = ownerAsksAndSaves(browser);
            String lookupCode = officerHandles(browser, savedCode);
            publicSeesIt(browser, lookupCode);
        }
    }

    private static String ownerAsksAndSaves(Browser browser) {
        try (Browser.Visit owner = browser.onPhone()) {
            owner.go("/");
            owner.click("main a[href='/plan']");
            int pages = 0;
            while (!owner.path().startsWith("/plan/result")) {
                answer(owner.page());
                owner.click("main form.questions button[type=submit]");
                owner.page().waitForLoadState();
                pages++;
                assertThat(pages).as("question pages of a typical factory").isLessThanOrEqualTo(15);
            }
            owner.isAccessible();
            assertThat(owner.text()).contains("建设工程规划许可证核发", "建筑工程施工许可证核发", "待核定");
            owner.click("form[action='/plan/save'] button[type=submit]");
            owner.page().waitForLoadState();
            String code = found(owner.text(), "保存码\\s*([0-9A-Z-]{8,})");
            owner.go("/plan/saved/" + code);
            assertThat(owner.text()).contains("建设工程规划许可证核发");
            owner.runsClean();
            return code;
        }
    }

    /** Answers every question of the page: as the factory does, else with no. */
    private static void answer(Page page) {
        Locator questions = page.locator("fieldset.question");
        for (int i = 0; i < questions.count(); i++) {
            Locator question = questions.nth(i);
            String fact = question.getAttribute("id");
            String answer = FACTORY.get(fact);
            if (question.locator("input[type=text]").count() > 0) {
                question.locator("input[type=text]").fill(answer == null ? "0" : answer);
                continue;
            }
            String value = answer != null ? answer
                    : question.locator("input[value=false]").count() > 0 ? "false" : "NONE";
            question.locator("input[value='" + value + "']").check();
        }
    }

    private static String officerHandles(Browser browser, String savedCode) {
        try (Browser.Visit officer = browser.atDesk()) {
            officer.as("officer-chen");
            String lookupCode = registers(officer);
            String project = officer.path().replaceFirst("^(/projects/[0-9a-f-]{36}).*", "$1");
            admits(officer, project);
            tailors(officer, project, savedCode);
            mandates(officer, project);
            handles(officer, project);
            officer.runsClean();
            return lookupCode;
        }
    }

    private static String registers(Browser.Visit officer) {
        officer.go("/desk").countAnew();
        officer.click("main a[href='/projects/new']");
        officer.type("#creditCode", "91441402DEMAJNY16H");
        // typed on without waiting for the look-up of the code: nothing typed may be lost
        officer.type("#ownerName", "梅江精工示例有限公司（演示数据）");
        officer.type("#contact", "演示联系人");
        officer.type("#phone", "13800000000");
        officer.type("#name", "精密零件厂房（演示数据）");
        officer.type("#place", "梅江区东升工业园");
        officer.type("#code", "2611-441402-04-01-100077");
        officer.click("input[name=mode][value=ACT]");
        officer.click("main form button[type=submit]");
        officer.page().waitForLoadState();
        assertThat(officer.clicks()).as("clicks of a walk-in").isLessThanOrEqualTo(5);
        assertThat(officer.text()).contains("已登记", "统一编码");
        return found(officer.text(), "查询码\\s*([0-9A-Z-]{20,})");
    }

    private static void admits(Browser.Visit officer, String project) {
        officer.go(project + "/admission");
        officer.page().locator("input[name=funding]").first().check();
        officer.page().locator("input[name=construction]").first().check();
        officer.page().locator("input[name=works]").first().check();
        officer.page().locator("input[name=cityLevel]").first().check();
        officer.page().locator("input[name=keyProject]").last().check();
        officer.click("main form button[type=submit]");
        officer.page().waitForLoadState();
        assertThat(officer.text()).contains("已准入");
    }

    private static void tailors(Browser.Visit officer, String project, String savedCode) {
        officer.go(project + "/roadmap").countAnew();
        officer.type("#code", savedCode);
        officer.click("form.search button");
        officer.page().waitForLoadState();
        assertThat(officer.text()).contains("建筑工程施工许可证核发");
        officer.page().locator("[name='days-A10']").fill("6");
        officer.page().locator("[name='days-A10']").blur();
        officer.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        officer.click("button[name=do][value=save]:visible");
        officer.page().waitForLoadState();
        officer.click("form.approve button[type=submit]");
        officer.page().waitForLoadState();
        assertThat(officer.text()).contains("审定");
        assertThat(officer.clicks()).as("clicks to tailor and approve").isLessThanOrEqualTo(6);
    }

    private static void mandates(Browser.Visit officer, String project) {
        officer.go(project + "/mandates/new").countAnew();
        officer.click("input[name=scope][value=STAGES]");
        officer.page().locator("input[name=stages][value=LAND_PLANNING]").check();
        officer.click("main form button[type=submit]");
        officer.page().waitForLoadState();
        officer.page().locator("#evidence").setInputFiles(new FilePayload(
                "委托书.pdf", "application/pdf", "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        officer.type("#signedBy", "演示法定代表人");
        officer.type("#signedOn", TODAY.toString());
        officer.click("form[action$='/signature'] button[type=submit]");
        officer.page().waitForSelector("text=有效");
    }

    private static void handles(Browser.Visit officer, String project) {
        officer.go(project + "/case-files/new");
        officer.page().locator("input[name=matter][value=A01]").check();
        officer.page().locator("input[name=matter][value=B01]").check();
        officer.click("main form button[type=submit]");
        officer.page().waitForLoadState();

        open(officer, project, "建设工程设计方案");
        submitByMandate(officer);
        assertThat(officer.text()).contains("R04-2", "不包括");

        open(officer, project, "项目代码赋码");
        submitByMandate(officer);
        record(officer, "RECEIVED");
        record(officer, "ACCEPTED");
        choose(officer, "DECIDED");
        officer.page().locator("input[name=decision]").first().check();
        record(officer, "DECIDED");
        assertThat(officer.text()).contains("已办结");
        officer.isAccessible();
    }

    private static void open(Browser.Visit officer, String project, String matter) {
        officer.go(project);
        officer.page().locator("main a[href^='/case-files/']:has-text('" + matter + "')").first().click();
        officer.page().waitForLoadState();
    }

    private static void submitByMandate(Browser.Visit officer) {
        choose(officer, "SUBMITTED");
        officer.page().locator("input[name=by]").last().check();
        record(officer, "SUBMITTED");
    }

    private static void choose(Browser.Visit officer, String event) {
        Page page = officer.page();
        if (!page.locator("#record input[name=kind]").inputValue().equals(event)) {
            page.locator("#record a[href*='event=" + event + "']").click();
            page.waitForCondition(() -> page.locator("#record input[name=kind]").inputValue().equals(event));
        }
    }

    private static void record(Browser.Visit officer, String event) {
        choose(officer, event);
        Page page = officer.page();
        page.locator("#record #on").fill(TODAY.toString());
        if (page.locator("#record #voucher").inputValue().isEmpty()) {
            page.locator("#record #voucher").fill("窗口登记");
        }
        officer.click("#record form button[type=submit]");
        page.waitForLoadState();
    }

    private static void publicSeesIt(Browser browser, String lookupCode) {
        try (Browser.Visit somebody = browser.onPhone()) {
            somebody.go("/progress");
            somebody.type("#code", lookupCode.toLowerCase()).click("main form[method=get] button[type=submit]");
            somebody.page().waitForLoadState();
            assertThat(somebody.text()).contains("项目代码赋码").doesNotContain("13800000000", "演示联系人", "91441402DEMAJNY16H");
            somebody.isAccessible();
            somebody.runsClean();
        }
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found.group(1);
    }
}
