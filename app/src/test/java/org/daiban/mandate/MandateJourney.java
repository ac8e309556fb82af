package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A mandate drawn up and signed in a real browser. */
@DaibanTest
class MandateJourney {

    private static final byte[] PDF = "%PDF-1.4 signed %%EOF".getBytes();

    @Autowired
    ApplicationContext house;

    @Value("${local.server.port}")
    int port;

    private MandateWorld.Place place;

    @BeforeEach
    void place() {
        place = new MandateWorld(house).place();
    }

    @Test
    void two_clicks_draw_it_up_and_a_scan_is_signed_with_progress() throws Exception {
        Path scan = Files.write(Path.of("target", "签章扫描.pdf"), PDF);
        try (Browser browser = Browser.open("http://localhost:" + port); Browser.Visit visit = browser.atDesk()) {
            enter(visit);
            visit.isAccessible();
            visit.picture("mandate-draft-desk");
            visit.countAnew().click("button:has-text('起草')");
            visit.page().waitForURL("**/mandates/*");
            assertThat(visit.clicks()).isLessThanOrEqualTo(6);
            visit.isAccessible().picture("mandate-drafted-desk");
            visit.page().locator("#evidence").setInputFiles(scan);
            visit.type("#signedBy", "单位公章").click("button:has-text('登记签章')");
            visit.page().locator(".notice:has-text('签章已经登记')").waitFor();
            visit.isAccessible().runsClean().picture("mandate-signed-desk");
            String signed = visit.page().url().replaceAll("^https?://[^/]+", "");
            assertThat(signed).matches("/mandates/[0-9a-f-]{36}");
            visit.go(signed + "/print").isAccessible().picture("mandate-print-desk");
            Files.createDirectories(Path.of("target/pictures"));
            visit.page().pdf(new Page.PdfOptions().setPath(Path.of("target/pictures/mandate-print.pdf")).setPreferCSSPageSize(true));
            try (Browser.Visit phone = browser.onPhone()) {
                enter(phone);
                phone.isAccessible().picture("mandate-draft-phone");
                phone.go(signed).isAccessible().picture("mandate-signed-phone");
                phone.go(signed + "/print").isAccessible().picture("mandate-print-phone");
                phone.runsClean();
            }
        }
    }

    private void enter(Browser.Visit visit) {
        visit.go("/sign-in?to=" + newPage());
        visit.page().locator("form:has(input[value='" + place.officerLogin() + "']) button").click();
        visit.page().waitForURL("**" + newPage());
    }

    private String newPage() {
        return "/projects/" + place.project() + "/mandates/new";
    }
}
