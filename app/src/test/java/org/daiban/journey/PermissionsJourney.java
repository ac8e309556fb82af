package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The security administrator asks who may do what; others have no business there. */
@DaibanTest
class PermissionsJourney {

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
    void the_security_administrator_reads_the_matrix_at_the_desk_and_on_the_phone() {
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as("security-xie");
            assertThat(visit.path()).isEqualTo("/permissions");
            assertThat(visit.text()).contains("权限矩阵", "起草委托书", "本单位", "本企业", "全辖区");
            visit.isAccessible().picture("permissions-desk");
            visit.page().selectOption("select[name=role]", "UNIT");
            visit.click("form.filter button");
            assertThat(visit.text()).contains("看本单位办件").doesNotContain("起草委托书");
            visit.type("input[name=text]", "办件").click("form.filter button");
            assertThat(visit.text()).contains("登记办件进展");
            visit.isAccessible().runsClean();
        }
        try (Browser.Visit visit = browser.onPhone()) {
            visit.as("security-xie").isAccessible().runsClean().picture("permissions-phone");
        }
    }

    @Test
    void an_officer_is_refused_in_plain_words_and_is_offered_no_link() {
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as("officer-lin");
            assertThat(visit.links()).doesNotContain("/permissions");
            visit.go("/permissions");
            assertThat(visit.text()).contains("您的身份不能做这件事").doesNotContain("权限矩阵");
        }
    }
}
