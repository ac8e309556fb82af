package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** An officer whose hands stay on the keys: finds anything by one box, goes down a list, opens what is there. */
@DaibanTest
class KeyboardJourney {

    @Value("${local.server.port}")
    int port;

    @Test
    void without_the_mouse_an_officer_finds_a_case_file_and_walks_the_list() {
        try (Browser browser = Browser.open("http://localhost:" + port); Browser.Visit officer = browser.atDesk()) {
            Page page = officer.as("officer-lin").go("/desk").page();
            page.keyboard().press("Control+k");
            page.keyboard().type("初步设计");
            page.locator("#found a.what").first().waitFor();
            officer.isAccessible().picture("k-found-desk");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("Enter");
            page.waitForURL("**/case-files/*");
            assertThat(officer.text()).contains("初步设计");
            officer.go("/desk");
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(page.locator("main ul.work > li a").first().innerText());
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/desk"));
            page.keyboard().press("Control+k");
            page.keyboard().type("年产");
            page.locator("#found a.what").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.locator("#found").innerText()).isBlank();
            page.keyboard().type("年产");
            page.keyboard().press("Enter");
            page.waitForURL("**/find?q=*");
            assertThat(officer.text()).contains("年产二万吨");
            officer.isAccessible().picture("k-find-desk").narrow().isAccessible().picture("k-find-phone");
            officer.go("/desk").isAccessible().picture("k-desk-phone");
            officer.widen().go("/memos").type("#words", "问图审机构意见").type("#dueOn", java.time.LocalDate.now().toString()).click("main button:has-text('记下')");
            officer.isAccessible().picture("k-memos-desk").narrow().isAccessible().picture("k-memos-phone");
            officer.widen().go("/desk");
            page.locator("main :text('问图审机构意见')").first().waitFor();
            officer.isAccessible().picture("k-desk-memo-desk");
            officer.click("main button:has-text('办完')");
            assertThat(officer.text()).contains("办完了");
            officer.runsClean();
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText"));
    }
}
