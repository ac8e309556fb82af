package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseWorld;
import org.daiban.casefile.Decision;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * An owner's month with nothing but a phone: signs the mandate, hands in a paper, answers a correction, asks, looks how
 * far it is, gets the result, rates it and takes the mandate back. The officer at the desk does the other half.
 */
@DaibanTest
class OwnersMonthJourney {

    private static final String CITY = "441400";

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;

    @Value("${local.server.port}")
    int port;

    private CaseWorld.Place place;
    private UUID file;
    private String mandate;
    private String notice;
    private Path photo;

    @Test
    void a_whole_month_on_a_phone() throws IOException {
        place = new CaseWorld(house, CITY).place();
        photo = photo();
        try (Browser browser = Browser.open("http://localhost:" + port); Browser.Visit phone = browser.onPhone(); Browser.Visit desk = browser.atDesk()) {
            desk.as(place.officerLogin());
            phone.as(place.ownerLogin());
            offered(desk);
            signs(phone);
            opened();
            handsIn(phone);
            asked(desk);
            answers(phone);
            complete(desk);
            asksBack(phone);
            looks(phone);
            delivered(desk);
            rates(phone);
            revokes(phone);
            phone.runsClean();
            desk.runsClean();
        }
    }

    private static Path photo() throws IOException {
        Path made = Path.of("target", "手机照片.jpg");
        ImageIO.write(new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB), "jpg", made.toFile());
        return made;
    }

    private void offered(Browser.Visit desk) {
        desk.go("/projects/" + place.project() + "/mandates/new").click("button:has-text('起草')");
        desk.page().waitForURL("**/mandates/*");
        mandate = desk.path();
        desk.click("button:has-text('送签')");
        desk.page().locator(".notice:has-text('已经送签')").waitFor();
    }

    /** From the first page: the banner, then the seal's photo and the signature. */
    private void signs(Browser.Visit phone) {
        Page page = phone.go("/my").page();
        page.locator("#turn a[href='" + mandate + "']").waitFor();
        phone.isAccessible().picture("month-first-phone").countAnew().click("#turn a[href='" + mandate + "']");
        page.waitForURL("**" + mandate);
        page.locator("#evidence").setInputFiles(photo);
        phone.type("#signedBy", "单位公章").click("button:has-text('签署')");
        page.locator(".notice:has-text('签章已经登记')").waitFor();
        assertThat(phone.clicks()).as("to sign").isEqualTo(2);
    }

    private void opened() {
        file = Jurisdiction.within(CITY, () -> caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow());
    }

    private void handsIn(Browser.Visit phone) {
        Page page = phone.go("/my/projects/" + place.project()).page();
        page.locator(".turn-banner:has-text('件材料要交')").waitFor();
        phone.isAccessible().picture("month-papers-phone").countAnew().click(".turn-banner:has-text('件材料要交') a");
        page.waitForURL("**/papers/new**");
        page.locator("#photo").setInputFiles(photo);
        phone.click("button:has-text('提交')");
        page.locator(".notice:has-text('已收到')").waitFor();
        assertThat(phone.clicks()).as("to hand in a paper, the photo apart").isEqualTo(2);
    }

    private void asked(Browser.Visit desk) {
        happened(new Happening.Received(Doer.OFFICER));
        desk.go("/case-files/" + file + "/notices/new").click("#name-0").type("#until", LocalDate.now().plusDays(10).toString())
                .click("button:has-text('出具')");
        desk.page().locator(".notice:has-text('告知单已经出具')").waitFor();
        notice = desk.path();
    }

    private void answers(Browser.Visit phone) {
        Page page = phone.go("/my").page();
        page.locator("#turn a[href='" + notice + "/lines/1']").waitFor();
        phone.countAnew().click("#turn a[href='" + notice + "/lines/1']");
        page.waitForURL("**/lines/1");
        phone.isAccessible().picture("month-correction-phone");
        page.locator("#file").setInputFiles(photo);
        phone.click("button:has-text('提交')");
        page.locator(".notice:has-text('第 1 条已登记')").waitFor();
        assertThat(phone.clicks()).as("to answer a correction, the photo apart").isEqualTo(2);
    }

    private void complete(Browser.Visit desk) {
        desk.go(notice).click("#line-1 button:has-text('可以')");
        desk.page().locator(".settle").waitFor();
        happened(new Happening.Corrected(Doer.OFFICER));
        happened(Happening.Accepted.plainly());
    }

    private void asksBack(Browser.Visit phone) {
        phone.go("/my/requests").countAnew().click("a.btn-primary").type("#asked", "选址意见书下来以后，接着要办哪一件？")
                .click("input[name='mode'][value='CONSULT']").click("main button[type=submit]");
        phone.page().waitForURL(Pattern.compile(".*/my/requests/[0-9a-f-]{36}$"));
        assertThat(phone.clicks()).as("to ask").isEqualTo(3);
        assertThat(phone.text()).contains("选址意见书下来以后");
    }

    private void looks(Browser.Visit phone) {
        phone.go("/my").countAnew().click("main a[href='/my/projects/" + place.project() + "']");
        phone.page().waitForURL("**/my/projects/**");
        assertThat(phone.clicks()).as("from the first page to how far it is").isEqualTo(1);
        assertThat(phone.text()).contains("办理中");
        phone.isAccessible().picture("month-progress-phone");
    }

    private void delivered(Browser.Visit desk) {
        happened(new Happening.Decided(Decision.GRANTED, "演示月末1号", "", ""));
        desk.go("/case-files/" + file + "/delivery").type("#receiver", "李演示").type("#phone", "13800000009").click("button:has-text('登记送达')");
        desk.page().waitForSelector("main .notice");
    }

    private void rates(Browser.Visit phone) {
        Page page = phone.go("/my/ratings").page();
        phone.isAccessible().picture("month-to-rate-phone").countAnew().click("a[href='/my/ratings/" + file + "']");
        page.waitForURL("**/my/ratings/" + file);
        phone.click(".form-check-label:text-is('非常满意')").click("button:has-text('提交评价')");
        page.waitForSelector("main .notice");
        assertThat(phone.clicks()).as("to rate").isEqualTo(3);
    }

    /** Under the mandate the owner sees each act in its name, and needs two clicks to take it back. */
    private void revokes(Browser.Visit phone) {
        phone.go(mandate + "/acts");
        assertThat(phone.text()).contains("演示服务官");
        phone.isAccessible().picture("month-acts-phone").countAnew().click("summary:has-text('撤销委托')").type("#reason", "这个月办完了，以后自己办")
                .click("button:has-text('撤销委托')");
        phone.page().locator(".notice:has-text('委托已经撤销')").waitFor();
        assertThat(phone.clicks()).as("to revoke").isEqualTo(2);
        phone.go("/my").isAccessible().picture("month-last-phone");
    }

    private void happened(Happening what) {
        Jurisdiction.within(CITY, () -> caseFiles.record(place.officer(), file, NewEvent.pushed(what, LocalDate.now()),
                caseFiles.find(file).orElseThrow().version(), UUID.randomUUID()).orThrow());
    }
}
