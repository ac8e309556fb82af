package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** An owner with a phone finds out what a factory needs, keeps it, and comes back. */
@DaibanTest
class OwnerAsksJourney {
    private static final int MOST_PAGES = 15;
    /** Of the questions a factory answers otherwise than with the first choice or 否. */
    private static final Map<String, String> FACTORY = Map.of("investmentKind", "ENTERPRISE", "landSupply", "GRANT",
            "projectClass", "6", "buildingUse", "INDUSTRIAL", "utilityNeeds", "WATER_POWER", "designScale", "LARGE",
            "siteAreaHectares", "6", "drainage", "DISCHARGE", "civilAirDefence", "unsure");

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void an_owner_on_a_phone_asks_saves_and_comes_back() {
        browser = Browser.open("http://localhost:" + port);
        try (Browser.Visit visit = browser.onPhone()) {
            visit.go("/").click("a.door-first");
            int pages = 0;
            while (!visit.path().startsWith("/plan/result")) {
                assertThat(++pages).as("pages asked").isLessThanOrEqualTo(MOST_PAGES);
                visit.isAccessible();
                answer(visit.page());
                visit.click("form.questions button[type=submit]");
                visit.page().waitForLoadState();
            }
            visit.isAccessible().picture("owner-phone-result");
            assertThat(visit.text()).contains("要办", "项没有定", "决定总时间");
            visit.click("a[href='#save']").click("#save button");
            visit.page().waitForURL("**/plan/saved/**");
            String code = visit.page().locator(".saved-code strong").innerText();
            visit.isAccessible().picture("owner-phone-saved");

            visit.go("/plan/saved").type("#code", code.toLowerCase()).click("main button[type=submit]");
            visit.page().waitForURL("**/plan/saved/**");
            assertThat(visit.page().locator(".saved-code strong").innerText()).isEqualTo(code);
            visit.runsClean();
        }
    }

    @Test
    void every_view_of_the_plan_and_a_mistake_in_it_are_for_everybody() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        String answers = "investmentKind=ENTERPRISE&landSupply=GRANT&projectClass=6&planningArea=URBAN&designScale=LARGE";
        try (Browser.Visit visit = browser.atDesk()) {
            for (String view : new String[] {"lanes", "bars", "table"}) {
                visit.go("/plan/result?" + answers + "&view=" + view).isAccessible().picture("plan-" + view);
            }
            visit.go("/plan/result?" + answers + "&start=soon").isAccessible();
            visit.go("/plan?" + answers + "&siteAreaHectares=big").isAccessible();
            visit.go("/plan/papers?" + answers).isAccessible().runsClean();
        }
    }

    private static void answer(Page page) {
        for (Locator question : page.locator("fieldset.question").all()) {
            String fact = question.getAttribute("id");
            Locator number = question.locator("input[type=text]");
            if (number.count() > 0) {
                number.fill(FACTORY.getOrDefault(fact, "100"));
            } else if (FACTORY.containsKey(fact)) {
                question.locator("input[value='" + FACTORY.get(fact) + "']").check();
            } else if (question.locator("input[value='false']").count() > 0) {
                question.locator("input[value='false']").check();
            } else {
                question.locator("input[type=radio]").first().check();
            }
        }
    }
}
