package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.daiban.identity.Accounts;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * An owner asks on a phone, the bureau finds an officer in two clicks, the officer answers; it grows to guiding and to acting
 * under the same code, both sides close it, and the owner opens it again.
 */
@DaibanTest
class RequestJourney {

    @Value("${local.server.port}")
    int port;
    @Autowired
    Accounts accounts;

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
    void from_a_question_on_a_phone_to_acting_closing_and_opening_again() {
        String path;
        try (Browser.Visit owner = browser.onPhone()) {
            owner.as("owner-factory").go("/my/requests").isAccessible().picture("request-mine-phone");
            owner.countAnew().click("a.btn-primary");
            owner.type("#asked", "厂区东门要开一个临时施工出入口，不知道要找哪个部门，要交什么材料。").isAccessible().picture("request-ask-phone");
            owner.click("input[name='mode'][value='CONSULT']").click("main button[type=submit]");
            owner.page().waitForURL(Pattern.compile(".*/my/requests/[0-9a-f-]{36}$"));
            assertThat(owner.clicks()).as("clicks to ask").isLessThanOrEqualTo(4);
            assertThat(owner.text()).contains("主管部门", "待派单", "待核定");
            owner.isAccessible().picture("request-asked-phone");
            path = owner.path().replace("/my", "");
        }
        dispatched(path);
        try (Browser.Visit officer = browser.atDesk()) {
            officer.as("officer-lin").go("/requests?mine=true").isAccessible().picture("request-list");
            officer.narrow().isAccessible().picture("request-list-phone").widen();
            officer.go(path).type("#reply", "找市公安交警和城管，占道的另办占用城市道路许可。我把要交的材料列给您。").isAccessible().picture("request-officer");
            officer.narrow().isAccessible().picture("request-officer-phone").widen();
            officer.countAnew().click("form[action$='/replies'] button[type=submit]");
            assertThat(officer.text()).contains("已经答复", "办理中");
            assertThat(officer.clicks()).isEqualTo(1);
            grown(officer, "GUIDE", "");
            grown(officer, "ACT", "铜箔");
            assertThat(officer.text()).contains("代办须有书面委托", "起草委托书");
            officer.isAccessible().picture("request-acting");
            officer.page().locator("details:has(form[action$='/proposal']) summary").click();
            officer.page().locator("input[name='result'][value='HANDED_ON']").check();
            officer.type("#outcome", "材料已经备齐，转到办件里办。").click("form[action$='/proposal'] button[type=submit]");
            assertThat(officer.text()).contains("待确认办结", "项目单位的意见");
            officer.isAccessible().picture("request-proposed").runsClean();
        }
        try (Browser.Visit owner = browser.onPhone()) {
            owner.as("owner-factory").go("/my" + path);
            assertThat(owner.text()).contains("轮到您", "转到办件继续办");
            owner.isAccessible().picture("request-agree-phone").countAnew().click("form[action$='/agreement'] button");
            assertThat(owner.clicks()).as("clicks to agree").isEqualTo(1);
            assertThat(owner.text()).contains("已办结");
            owner.type("#why", "交警又要补一张交通组织图。").click("form[action$='/reopening'] button[type=submit]");
            assertThat(owner.text()).contains("办理中", "交警又要补一张交通组织图", "代办须有书面委托");
            owner.isAccessible().picture("request-reopened-phone").widen().isAccessible().picture("request-reopened").runsClean();
            owner.go("/my" + path + "/receipt").isAccessible().picture("request-receipt");
        }
    }

    private void dispatched(String path) {
        try (Browser.Visit bureau = browser.atDesk()) {
            bureau.as("bureau-zhong").countAnew().click("nav a[href='/dispatch']");
            bureau.isAccessible().picture("request-dispatch").narrow().isAccessible().picture("request-dispatch-phone").widen();
            assertThat(bureau.text()).contains("临时施工出入口", "派给林晓岚", "负责本单位的", "没有算进去");
            bureau.click("li:has(a[href='" + path + "']) .dispatch-who > form button");
            assertThat(bureau.clicks()).as("clicks to dispatch").isEqualTo(2);
            assertThat(bureau.text()).contains("已经派单").doesNotContain("临时施工出入口");
            bureau.go(path).isAccessible().picture("request-bureau");
            bureau.go("/requests/periods").isAccessible().picture("request-periods").narrow().isAccessible().picture("request-periods-phone").widen();
            String lin = Jurisdiction.within("441400", () -> accounts.byUserName("officer-lin").orElseThrow().account().toString());
            bureau.go("/dispatch/reassignment?from=" + lin).isAccessible().picture("request-reassignment").narrow().isAccessible()
                    .picture("request-reassignment-phone").runsClean();
        }
    }

    private static void grown(Browser.Visit officer, String mode, String project) {
        officer.page().locator("details:has(form[action$='/mode']) summary").click();
        officer.page().locator("form[action$='/mode'] input[value='" + mode + "']").check();
        if (!project.isEmpty()) {
            String id = officer.page().locator("#project option:has-text('" + project + "')").first().getAttribute("value");
            officer.page().locator("#project").selectOption(id);
        }
        officer.click("form[action$='/mode'] button[type=submit]");
        assertThat(officer.text()).contains("编码和经过不变");
    }

    @Test
    void a_phone_call_is_registered_in_few_clicks_and_its_receipt_printed() {
        String tag = "journey-call-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> {
            accounts.openDemo(tag, "来电登记员", Role.OFFICER, "", null, null);
        });
        try (Browser.Visit officer = browser.atDesk()) {
            officer.as(tag).go("/requests").countAnew().click("a[href='/requests/new']");
            officer.isAccessible().type("#creditCode", "91441402DEMATEXT93").type("#asked", "问二期仓库能不能和一期并联申报。");
            officer.page().locator("#owner [role=status]").waitFor();
            officer.click("input[name='mode'][value='CONSULT']").isAccessible().picture("request-new");
            officer.narrow().isAccessible().picture("request-new-phone").widen();
            officer.click("main form.columns button.btn-primary");
            officer.page().waitForURL(Pattern.compile(".*/requests/[0-9a-f-]{36}$"));
            officer.click("a[href$='/receipt']");
            assertThat(officer.clicks()).as("clicks from the list to the printed receipt").isLessThanOrEqualTo(5);
            assertThat(officer.text()).contains("代办服务受理回执", "不收任何费用");
            officer.runsClean();
        }
    }
}
