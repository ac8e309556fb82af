package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
