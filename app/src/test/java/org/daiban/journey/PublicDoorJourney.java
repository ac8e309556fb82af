package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The public pages as an old man with a phone, somebody in the dark and somebody with nothing but a keyboard have them. */
@DaibanTest
class PublicDoorJourney {

    private static final List<String> PAGES = List.of("/", "/guide", "/guide/A06", "/contact", "/policies", "/plan/compare?landSupply=GRANT&investmentKind=ENTERPRISE", "/display", "/plan", "/progress", "/sign-in",
            "/plan/result?landSupply=GRANT&investmentKind=ENTERPRISE");
    /** Compressed, as a phone loads it the first time. */
    private static final int HEAVIEST = 100 * 1024;

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
    void large_and_dark_hold_on_every_page() {
        holds(browser.onPhone(), "size=large&colours=LIGHT");
        holds(browser.atDesk(), "size=usual&colours=DARK");
    }

    /** The usual look in the light is walked with every other screen. */
    private static void holds(Browser.Visit visit, String look) {
        try (visit) {
            visit.go("/display?" + look + "&back=/");
            for (String page : PAGES) {
                String name = "door-" + look.replaceAll("[^A-Za-z]|size|colours", "") + page.replaceAll("[^A-Za-z0-9]+", "-");
                visit.go(page).isAccessible().picture(name);
            }
            visit.runsClean();
        }
    }

    @Test
    void one_touch_makes_everything_larger_and_it_stays_so() {
        try (Browser.Visit phone = browser.onPhone()) {
            phone.go("/guide").countAnew().click("a.size-switch");
            assertThat(phone.clicks()).isEqualTo(1);
            assertThat(phone.path()).isEqualTo("/guide");
            assertThat(phone.page().locator("html.large").count()).isEqualTo(1);
            phone.go("/plan");
            assertThat(phone.page().locator("html.large").count()).isEqualTo(1);
            phone.click("a.size-switch");
            assertThat(phone.page().locator("html.large").count()).isZero();
        }
    }

    @Test
    void with_a_keyboard_alone_from_the_first_page_to_a_guide() {
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.go("/").page();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            tabTo(page, "/guide");
            page.keyboard().press("Enter");
            page.waitForURL("**/guide");
            page.locator("#q").focus();
            page.keyboard().type("施工许可证");
            page.keyboard().press("Enter");
            page.waitForURL("**/guide?q=**");
            tabTo(page, "/guide/C06");
            page.keyboard().press("Enter");
            page.waitForURL("**/guide/C06");
            assertThat(desk.text()).contains("先后次序");
        }
    }

    private static void tabTo(Page page, String address) {
        for (int i = 0; i < 60; i++) {
            if (address.equals(page.evaluate("document.activeElement.getAttribute('href')"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by keyboard to " + address);
    }

    @Test
    void the_first_page_is_light() {
        try (Browser.Visit phone = browser.onPhone()) {
            int[] bytes = new int[1];
            phone.page().onRequestFinished(request -> bytes[0] += request.sizes().responseBodySize);
            phone.go("/").page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes[0]).isBetween(1024, HEAVIEST);
        }
    }
}
