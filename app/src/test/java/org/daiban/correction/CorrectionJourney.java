package org.daiban.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseState;
import org.daiban.casefile.CaseWorld;
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

/** What is missing, told once by an officer at the desk and answered by the owner on a phone, until the papers are complete. */
@DaibanTest
class CorrectionJourney {

    private static final String CITY = "441400";
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;

    @Value("${local.server.port}")
    int port;

    @Test
    void told_at_the_desk_answered_on_a_phone_looked_at_mended_and_complete() throws Exception {
        CaseWorld.Place place = new CaseWorld(house, CITY).place();
        UUID file = Jurisdiction.within(CITY, () -> received(place));
        Path photo = Files.write(Path.of("target", "营业执照.png"), PHOTO);
        Path wrong = Files.write(Path.of("target", "营业执照.txt"), new byte[] {'x'});
        try (Browser browser = Browser.open("http://localhost:" + port); Browser.Visit desk = browser.atDesk(); Browser.Visit phone = browser.onPhone()) {
            String notice = told(desk, place, file);
            String unanswered = answered(phone, place, notice, photo, wrong);
            looked(desk, notice);
            mended(phone, notice, unanswered);
            complete(desk, notice, file);
            toldAgain(desk, file);
            counted(browser);
            desk.runsClean();
            phone.runsClean();
        }
    }

    private UUID received(CaseWorld.Place place) {
        UUID id = caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow();
        caseFiles.record(place.officer(), id, NewEvent.pushed(new Happening.Received(Doer.OWNER), LocalDate.now()), 0, UUID.randomUUID()).orThrow();
        return id;
    }

    /** Five clicks from the case file to the printed paper. */
    private String told(Browser.Visit desk, CaseWorld.Place place, UUID file) {
        desk.as(place.officerLogin()).go("/case-files/" + file);
        desk.page().locator("a:text-is('出一次性告知单')").waitFor();
        desk.isAccessible().picture("correction-case-file-desk");
        desk.countAnew().click("a:text-is('出一次性告知单')");
        desk.page().waitForURL("**/notices/new");
        desk.isAccessible().picture("correction-form-desk");
        desk.narrow().isAccessible().picture("correction-form-phone").widen();
        desk.click("#name-0").click("#name-1").type("#words-1", "补盖测绘单位章");
        int free = desk.page().locator("input[placeholder='另写一件材料']").count();
        assertThat(free).isEqualTo(3);
        desk.page().locator("input[placeholder='另写一件材料']").first().fill("营业执照副本");
        desk.type("#until", LocalDate.now().plusDays(10).toString());
        desk.click("button:has-text('出具')");
        desk.page().locator(".notice:has-text('告知单已经出具')").waitFor();
        assertThat(desk.clicks()).isLessThanOrEqualTo(4);
        String notice = desk.path();
        desk.isAccessible().picture("correction-notice-desk");
        desk.click("a:has-text('打印')");
        desk.page().waitForURL("**/print");
        assertThat(desk.clicks()).isLessThanOrEqualTo(5);
        assertThat(desk.text()).contains("第一联　存根").contains("第二联　交申请人").contains("补盖测绘单位章");
        desk.isAccessible().picture("correction-print-desk");
        return notice;
    }

    /** Three clicks a line at most, one with a photo, one wrong file on the way. */
    private String answered(Browser.Visit phone, CaseWorld.Place place, String notice, Path photo, Path wrong) {
        phone.as(place.ownerLogin()).go("/my/projects/" + place.project());
        phone.page().locator(".turn-banner:has-text('待补')").waitFor();
        phone.isAccessible().picture("correction-banner-phone");
        phone.countAnew().click(".turn-banner:has-text('待补') a");
        phone.page().waitForURL("**" + notice + "/lines/1");
        phone.isAccessible().picture("correction-line-phone");
        phone.page().locator("#file").setInputFiles(wrong);
        phone.type("#words", "随照片一起");
        phone.page().locator("button:has-text('提交')").click();
        phone.page().locator("#file-problem").waitFor();
        assertThat(phone.page().locator("#words").inputValue()).isEqualTo("随照片一起");
        phone.picture("correction-wrong-file-phone");
        phone.page().locator("#file").setInputFiles(photo);
        phone.click("button:has-text('提交')");
        phone.page().locator(".notice:has-text('第 1 条已登记')").waitFor();
        assertThat(phone.clicks()).as("open, choose, submit").isLessThanOrEqualTo(3);
        phone.countAnew().click("input[value='QUESTION']").type("#words", "盖哪家单位的章？").click("button:has-text('提交')");
        phone.page().locator(".notice:has-text('第 2 条已登记')").waitFor();
        assertThat(phone.clicks()).isLessThanOrEqualTo(3);
        phone.countAnew().click("button:has-text('提交')");
        phone.page().locator(".notice:has-text('第 3 条已登记')").waitFor();
        assertThat(phone.clicks()).isEqualTo(1);
        phone.isAccessible().picture("correction-answered-phone");
        return notice + "/lines/2";
    }

    private void looked(Browser.Visit desk, String notice) {
        desk.go("/corrections").isAccessible().picture("correction-watch-desk");
        desk.narrow().isAccessible().picture("correction-watch-phone").widen();
        desk.go(notice).isAccessible().picture("correction-check-desk");
        desk.countAnew().click("#line-1 button:has-text('可以')");
        desk.page().locator(".notice:has-text('第 1 条已登记')").waitFor();
        desk.click("#line-3 button:has-text('可以')");
        desk.page().locator(".notice:has-text('第 3 条已登记')").waitFor();
        desk.click("#line-2 a:has-text('还不行')").type("#words", "盖测绘单位的章，每页都要").click("button:has-text('登记')");
        desk.page().locator(".notice:has-text('第 2 条已登记')").waitFor();
        assertThat(desk.clicks()).isEqualTo(4);
    }

    private void mended(Browser.Visit phone, String notice, String returned) {
        phone.go("/my/corrections").isAccessible().picture("correction-mine-phone");
        phone.go(returned).isAccessible().picture("correction-returned-phone");
        phone.click("button:has-text('提交')");
        phone.page().locator(".notice:has-text('第 2 条已登记')").waitFor();
        assertThat(phone.path()).isEqualTo(notice);
    }

    private void complete(Browser.Visit desk, String notice, UUID file) {
        desk.go(notice).click("#line-2 button:has-text('可以')");
        desk.page().locator(".settle").waitFor();
        desk.isAccessible().picture("correction-settled-desk");
        desk.click(".settle a");
        desk.page().waitForURL("**/case-files/**");
        assertThat(desk.page().locator("#voucher").inputValue()).contains("逐条核对可以");
        desk.click("input[name='by'][value='OWNER']").click("button:has-text('登记补正收齐')");
        desk.page().locator(".notice:has-text('已登记“补正收齐”')").waitFor();
        assertThat(Jurisdiction.within(CITY, () -> caseFiles.find(file).orElseThrow().state())).isEqualTo(CaseState.CORRECTED);
        desk.go(notice).isAccessible().picture("correction-closed-desk");
    }

    private void toldAgain(Browser.Visit desk, UUID file) {
        desk.go("/case-files/" + file + "/notices/new").isAccessible().picture("correction-second-form-desk");
        assertThat(desk.text()).contains("R22-124");
        desk.page().locator("input[placeholder='另写一件材料']").first().fill("规划设计条件");
        desk.click("button:has-text('出具')");
        desk.page().locator(".mark:has-text('二次告知')").first().waitFor();
        desk.isAccessible().picture("correction-second-desk");
        assertThat(Jurisdiction.within(CITY, () -> caseFiles.find(file).orElseThrow().state())).isEqualTo(CaseState.CORRECTED);
        desk.go("/case-files/" + file + "/undertakings/new").isAccessible().picture("correction-undertaking-form-desk");
        desk.type("#promised", "三个月内补齐地块边界复核成果").type("#checkBy", LocalDate.now().plusDays(60).toString()).click("button:has-text('登记')");
        desk.page().locator(".notice:has-text('承诺已经登记')").waitFor();
        desk.isAccessible().picture("correction-undertaking-desk");
        desk.narrow().isAccessible().picture("correction-undertaking-phone").widen();
    }

    private void counted(Browser browser) {
        try (Browser.Visit bureau = browser.atDesk()) {
            bureau.as("bureau-zhong").go("/corrections/second").isAccessible().picture("correction-counted-desk");
            assertThat(bureau.text()).contains("市自然资源局");
            bureau.narrow().isAccessible().picture("correction-counted-phone");
            bureau.runsClean();
        }
    }
}
