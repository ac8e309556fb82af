package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.daiban.help.HelpWorld;
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
import org.springframework.context.ApplicationContext;

/** An officer's whole day at the desk, the colleague who takes over, and the owner who sees whose turn it is. */
@DaibanTest
class DeskJourney {

    private static final String CITY = "441400";

    private static Browser browser;

    @Value("${local.server.port}")
    int port;
    @Autowired
    ApplicationContext house;

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
    void the_four_blocks_as_everybody_sees_them() {
        for (String user : new String[] {"officer-lin", "officer-huang", "bureau-zhong"}) {
            try (Browser.Visit desk = browser.atDesk()) {
                desk.as(user).go("/desk");
                desk.page().locator("#duty").waitFor();
                desk.page().locator("#owners").waitFor();
                desk.page().locator("#checks").waitFor();
                desk.isAccessible().picture("desk-blocks-" + user).narrow().isAccessible().picture("desk-blocks-phone-" + user).runsClean();
            }
        }
    }

    @Test
    void an_officers_day_from_the_first_look_to_the_hand_over_and_the_colleagues_after_it() throws IOException {
        HelpWorld world = new HelpWorld(house, CITY);
        String standIn = "day-" + UUID.randomUUID().toString().substring(0, 8);
        UUID colleague = Jurisdiction.within(CITY, () -> house.getBean(Accounts.class).openDemo(standIn, "演示接班人", Role.OFFICER, "", null, null).account());
        String handover;
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.as(world.officerLogin).go("/desk").page();
            page.locator("a[href='/case-files/" + world.caseFile + "']").first().waitFor();
            byKeyboardIntoTheFirst(desk);
            walkIn(desk);
            askUnit(desk, world);
            keepConditions(desk);
            handover = handOver(desk, colleague);
            desk.runsClean();
        }
        try (Browser.Visit desk = browser.atDesk()) {
            takeOver(desk, standIn, handover, world);
            desk.runsClean();
        }
    }

    private static void byKeyboardIntoTheFirst(Browser.Visit desk) {
        Page page = desk.page();
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("what");
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/desk"));
        page.goBack();
        page.waitForURL("**/desk");
    }

    /** At most five clicks to the receipt in hand; the seconds are written down, not held to anything. */
    private static void walkIn(Browser.Visit desk) throws IOException {
        Page page = desk.page();
        long begun = System.nanoTime();
        desk.countAnew().click("main a:has-text('登记来访项目')");
        page.waitForURL("**/projects/new");
        page.locator("#creditCode").focus();
        RegistryJourney.fill(desk, "演示一天的项目", "梅江区演示路");
        page.locator("#name").focus();
        RegistryJourney.send(desk);
        desk.click("main a:has-text('打印受理回执')");
        page.waitForURL("**/receipt");
        Files.writeString(Path.of("target", "walk-in-seconds.txt"), (System.nanoTime() - begun) / 1_000_000_000 + " s, " + desk.clicks() + " clicks");
        assertThat(desk.clicks()).as("clicks to a walk-in with its receipt").isLessThanOrEqualTo(5);
        assertThat(desk.text()).contains("代办服务受理回执", "统一编码");
        desk.picture("day-receipt");
    }

    private static void askUnit(Browser.Visit desk, HelpWorld world) {
        Page page = desk.go("/case-files/" + world.caseFile).page();
        page.waitForSelector(".side-part a.btn");
        desk.countAnew().click(".side-part a.btn:has-text('协助')");
        page.waitForURL("**/help-requests/new");
        desk.click("label:has-text('请告知目前办到哪一步')").click("button:has-text('发出')");
        page.waitForURL("**/help-requests/*-*");
        assertThat(desk.clicks()).as("clicks to ask a unit").isEqualTo(3);
        page.navigate("/desk");
        page.locator("#units form.at-once").first().waitFor();
        assertThat(desk.text()).contains("协助：请告知目前办到哪一步", "今天起");
    }

    private static void keepConditions(Browser.Visit desk) {
        Page page = desk.go("/case-files?mine=true").page();
        desk.click("#filters summary").type("#filter-name", "我的办件");
        desk.isAccessible().picture("day-filter-desk").narrow().isAccessible().picture("day-filter-phone").widen();
        desk.click("#filters button:has-text('存')");
        page.waitForSelector(".notice");
        page.locator("#filters .chip[aria-current]").waitFor();
        desk.go("/desk").page().locator("#filters .chip").waitFor();
        desk.click("#filters .chip");
        page.waitForURL("**/case-files?mine=true");
        desk.go("/filters").isAccessible().picture("day-filters-desk").narrow().isAccessible().picture("day-filters-phone").widen();
    }

    /** Three clicks: 交接, whom, 送交; the days are filled in. */
    private static String handOver(Browser.Visit desk, UUID colleague) {
        Page page = desk.go("/desk").page();
        desk.countAnew().click("main a:has-text('交接')");
        page.waitForURL("**/handovers/new");
        page.locator("#work table").first().waitFor();
        desk.isAccessible().picture("day-offer-desk").narrow().isAccessible().picture("day-offer-phone").widen();
        desk.click("#standIn").page().selectOption("#standIn", colleague.toString());
        page.locator("#work input").first().fill("施工图意见周四到");
        desk.click("button:has-text('送交')");
        page.waitForURL("**/handovers/*-*");
        assertThat(desk.clicks()).as("clicks to hand over").isEqualTo(3);
        assertThat(desk.text()).contains("等对方接收", "施工图意见周四到");
        desk.isAccessible().picture("day-offered-desk").narrow().isAccessible().picture("day-offered-phone").widen();
        return desk.path();
    }

    private static void takeOver(Browser.Visit desk, String standIn, String handover, HelpWorld world) {
        Page page = desk.as(standIn).go("/desk").page();
        page.locator("#replies a[href='" + handover + "']").waitFor();
        desk.countAnew().click("#replies a[href='" + handover + "']");
        page.waitForURL("**" + handover);
        desk.isAccessible().picture("day-answer-desk").narrow().isAccessible().picture("day-answer-phone").widen();
        desk.click("button:has-text('接收')");
        page.waitForSelector(".notice");
        assertThat(desk.text()).contains("交接中");
        desk.go("/desk").page().locator("#owners a[href='/case-files/" + world.caseFile + "']").waitFor();
        assertThat(desk.text()).contains("代 林服务官");
        desk.isAccessible().picture("day-instead-desk").narrow().isAccessible().picture("day-instead-phone").widen();
        desk.go("/case-files?mine=true");
        assertThat(desk.text()).contains("代 林服务官");
        desk.go(handover + "/print").picture("day-paper");
        desk.go("/handovers").isAccessible().picture("day-list-desk").narrow().isAccessible().picture("day-list-phone");
    }

    @Test
    void the_owner_on_a_phone_sees_what_when_and_where() {
        for (String user : new String[] {"owner-factory", "owner-hospital"}) {
            try (Browser.Visit phone = browser.onPhone()) {
                phone.as(user).go("/my").page().locator("#turn").waitFor();
                phone.isAccessible().picture("my-turn-phone-" + user).widen().picture("my-turn-desk-" + user);
                assertThat(phone.text()).contains("轮到您：", "去办");
                phone.runsClean();
            }
        }
    }
}
