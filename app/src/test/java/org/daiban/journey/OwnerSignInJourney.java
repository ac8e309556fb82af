package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.document.Upload;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.mandate.Authority;
import org.daiban.mandate.MandateDraft;
import org.daiban.mandate.Mandates;
import org.daiban.mandate.NewSignature;
import org.daiban.mandate.Scope;
import org.daiban.notice.LocalTexts;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.project.AdmissionDetails;
import org.daiban.project.NewProject;
import org.daiban.project.Projects;
import org.daiban.roadmap.RoadmapDraft;
import org.daiban.roadmap.Roadmaps;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.daiban.test.IdentityProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** An owner's person with a phone in the hand: in by a code, bound by an officer, known for sure before a mandate is revoked. */
@DaibanTest
class OwnerSignInJourney {

    private static final String CITY = "441400";
    private static final String CREDIT_CODE = "91441402DEMJRNEYXN";
    private static final String PHONE = "13800000051";

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @Autowired
    ApplicationContext house;

    private Actor officer;
    private UUID project;
    private UUID mandate;

    @BeforeEach
    void open() {
        browser = Browser.open("http://localhost:" + port);
        IdentityProvider.start(port);
        Jurisdiction.within(CITY, this::entrust);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_person_comes_by_phone_is_bound_and_is_led_to_prove_more_before_revoking_a_mandate() {
        try (Browser.Visit person = browser.onPhone(); Browser.Visit window = browser.atDesk()) {
            byPhone(person);
            asks(person);
            isCompared(window);
            seesTheProject(person);
            isAskedToProveMore(person);
            isRefusedAsSomebodyElse(person);
            provesMoreAndRevokes(person);
            person.runsClean();
            window.runsClean();
        }
    }

    private void byPhone(Browser.Visit person) {
        person.go("/sign-in").isAccessible().picture("s-sign-in-phone");
        person.click("a.entry:has-text('手机验证码')");
        person.isAccessible().picture("s-phone-phone");
        person.type("#phone", "12345").click("button.btn-primary");
        assertThat(person.text()).contains("手机号应为 11 位");
        person.isAccessible().picture("s-phone-wrong-phone");
        person.type("#phone", PHONE).click("button.btn-primary");
        person.page().waitForURL("**/sign-in/phone/*");
        person.isAccessible().picture("s-code-phone");
        person.type("#code", "000000".equals(code()) ? "000001" : "000000").click("button.btn-primary");
        assertThat(person.text()).contains("还可以试 4 次");
        person.isAccessible().picture("s-code-wrong-phone");
        person.type("#code", code()).click("button.btn-primary");
        person.page().waitForURL("**/my/owners");
        assertThat(person.text()).contains("还没有绑定建设单位");
        person.isAccessible().picture("s-unbound-phone");
    }

    private void asks(Browser.Visit person) {
        person.click("a:has-text('申请绑定建设单位')");
        person.click("button.btn-primary");
        assertThat(person.text()).contains("还有 4 处需要处理");
        person.isAccessible().picture("s-ask-empty-phone");
        person.type("#personName", "叶演示").type("#ownerName", "演示行程有限公司").type("#creditCode", CREDIT_CODE)
                .click("input[name=capacity][value=AUTHORISED]").click("button.btn-primary");
        person.page().waitForURL("**/my/owners");
        assertThat(person.text()).contains("等代办专窗核对");
        person.isAccessible().picture("s-waiting-phone");
        assertThat(person.page().request().get("/my/projects/" + project).status()).isEqualTo(404);
    }

    private void isCompared(Browser.Visit window) {
        window.as("journey-comparer").go("/desk").isAccessible().picture("s-desk-desk");
        window.click("a:has-text('叶演示 申请绑定')");
        assertThat(window.text()).contains("申请人所填").contains("演示行程有限公司");
        window.isAccessible().picture("s-compare-desk");
        window.click("button:has-text('确认')");
        window.page().waitForURL("**/memberships");
        assertThat(window.text()).contains("叶演示可以经办演示行程有限公司的事项");
        window.isAccessible().picture("s-asks-desk");
        window.go("/owners/" + owner() + "/members").isAccessible().picture("s-members-desk");
    }

    private void seesTheProject(Browser.Visit person) {
        person.go("/my/owners").isAccessible().picture("s-bound-phone");
        person.click("button:has-text('代表这个单位')");
        person.page().waitForURL("**/my");
        person.isAccessible().picture("s-my-phone");
        person.click("a:has-text('演示行程项目')");
        person.isAccessible().picture("s-project-phone");
        person.click("a[href='/mandates/" + mandate + "']");
    }

    private void isAskedToProveMore(Browser.Visit person) {
        Page page = person.page();
        person.click("summary:has-text('撤销委托')");
        person.type("#reason", "改由本单位自己办理").isAccessible().picture("s-mandate-phone");
        person.click("details[open] button:has-text('撤销委托')");
        page.waitForURL("**/my/step-up");
        person.isAccessible().picture("s-step-up-phone");
    }

    private void isRefusedAsSomebodyElse(Browser.Visit person) {
        proves(person, "other");
        assertThat(person.text()).contains("R00-54").contains("姓名不一致");
        person.isAccessible().picture("s-step-up-refused-phone");
        person.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        person.click("main a:has-text('再试一次')");
    }

    private void provesMoreAndRevokes(Browser.Visit person) {
        Page page = person.page();
        proves(person, "ye");
        page.waitForURL("**/mandates/" + mandate);
        assertThat(page.locator("#reason").inputValue()).isEqualTo("改由本单位自己办理");
        person.isAccessible().picture("s-resumed-phone");
        person.click("details[open] button:has-text('撤销委托')");
        assertThat(person.text()).contains("委托已经撤销");
        person.isAccessible().picture("s-revoked-phone");
        assertThat(Jurisdiction.within(CITY, () -> house.getBean(Mandates.class).find(mandate)).orElseThrow().ending()).isPresent();
    }

    private static void proves(Browser.Visit person, String name) {
        person.click("main a:has-text('统一身份认证')");
        person.type("#username", name).type("#password", IdentityProvider.PASSWORD).click("button[type=submit]");
        person.page().waitForURL(url -> !url.startsWith(IdentityProvider.issuer()));
    }

    private String code() {
        return Jurisdiction.within(CITY, () -> house.getBean(LocalTexts.class).latest()).stream()
                .filter(text -> text.phone().equals(PHONE)).findFirst().orElseThrow()
                .text().replaceAll(".*验证码 (\\d+)，.*", "$1");
    }

    private UUID owner() {
        return Jurisdiction.within(CITY, () -> house.getBean(Owners.class).byCreditCode(CREDIT_CODE)).orElseThrow().id();
    }

    /** An owner with a project and a signed mandate, through the real doors. */
    private void entrust() {
        officer = house.getBean(Accounts.class).openDemo("journey-comparer", "演示核对员", Role.OFFICER, "", null, null);
        UUID owner = house.getBean(Owners.class).register(
                officer, new OwnerDetails("演示行程有限公司", CREDIT_CODE, "演示联系人", "13800000000"), UUID.randomUUID()).orThrow();
        Projects projects = house.getBean(Projects.class);
        project = projects.register(officer, new NewProject(owner, "演示行程项目", "", "还没有备案", "梅江区", ""), UUID.randomUUID()).orThrow();
        projects.admit(officer, project, new AdmissionDetails(AdmissionDetails.Funding.PRIVATE, AdmissionDetails.Construction.NEW,
                AdmissionDetails.Works.BUILDING, true, false, "", null, "社会投资新建，涉及市级审批"), UUID.randomUUID()).orThrow();
        house.getBean(Roadmaps.class).draft(officer, project, RoadmapDraft.first(
                house.getBean(Catalogues.class).current().catalogue().parse(Map.of()).facts(), LocalDate.now()), UUID.randomUUID()).orThrow();
        Mandates mandates = house.getBean(Mandates.class);
        LocalDate today = LocalDate.now();
        mandate = mandates.draft(officer, project, new MandateDraft(Scope.Kind.WHOLE, Set.of(), Set.of(), List.of(),
                Set.of(Authority.SUBMIT), today, today.plusYears(1), false, officer.account(), Optional.empty(),
                "演示联系人", "13800000000", "", List.of("营业执照复印件"), Optional.empty()), UUID.randomUUID()).orThrow();
        byte[] scan = "%PDF-1.4 demo".getBytes();
        mandates.sign(officer, mandate, new NewSignature(today, "演示行程有限公司（章）",
                Optional.of(new Upload("evidence", "扫描件.pdf", scan.length, new ByteArrayResource(scan)))), UUID.randomUUID()).orThrow();
    }
}
