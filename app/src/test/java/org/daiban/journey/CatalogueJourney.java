package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
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

/** Two people of the bureau change a condition together; an officer makes one roadmap anew; the bureau puts it back. */
@DaibanTest
class CatalogueJourney {

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    private String author;
    private String reviewer;
    private String officer;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        author = person("catalogue-author-", "演示编写人", Role.BUREAU);
        reviewer = person("catalogue-reviewer-", "演示审核人", Role.BUREAU);
        officer = person("catalogue-officer-", "演示服务官", Role.OFFICER);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_condition_is_edited_tried_reviewed_by_another_published_and_rolled_back() {
        String published;
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as(author);
            begin(visit);
            condition(visit);
            submit(visit, "演示：节能审查的门槛由 1000 吨改为 500 吨");
            visit.click("button[value=publish]");
            visit.page().waitForLoadState();
            assertThat(visit.text()).contains("R02-39").contains("须由另一位审核");
            visit.isAccessible().picture("catalogue-same-person-refused-desk");
        }
        try (Browser.Visit visit = browser.atDesk()) {
            published = publish(visit);
            assertThat(visit.text()).contains("现行").contains("A16");
            visit.isAccessible().picture("catalogue-version-desk");
            visit.go("/roadmaps/outdated").isAccessible().picture("catalogue-outdated-desk");
            assertThat(visit.text()).contains("A16");
        }
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as(officer).go("/roadmaps/outdated");
            Page page = visit.page();
            page.locator("tr:has-text('A16') button:has-text('重新计算')").first().click();
            page.waitForLoadState();
            assertThat(visit.path()).contains("/roadmap/compare");
            assertThat(visit.text()).contains("原来的一版不变").contains("节能审查");
            visit.runsClean().picture("catalogue-recomputed-desk");
        }
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as(author).go("/catalogue/versions/" + (Integer.parseInt(published) - 1));
            visit.click("button:has-text('的内容开始编写')");
            visit.page().waitForLoadState();
            assertThat(visit.text()).contains("A16");
            submit(visit, "演示：恢复原来的门槛");
        }
        try (Browser.Visit visit = browser.atDesk()) {
            String restored = publish(visit);
            assertThat(Integer.parseInt(restored)).isEqualTo(Integer.parseInt(published) + 1);
            assertThat(visit.text()).contains("恢复");
            visit.runsClean();
        }
    }

    @Test
    void the_pages_of_the_draft_fit_a_phone() {
        try (Browser.Visit visit = browser.onPhone()) {
            visit.as(author);
            begin(visit);
            for (String path : new String[] {"/catalogue", "/catalogue/figures", "/catalogue/draft", "/catalogue/draft/matters/A16",
                    "/catalogue/draft/matters/new", "/catalogue/draft/totals", "/catalogue/draft/trial", "/catalogue/matters/C06",
                    "/catalogue/versions/1", "/catalogue/check"}) {
                visit.go(path).isAccessible().picture("c" + path.replace('/', '-') + "-phone");
            }
            visit.runsClean();
        }
    }

    /** A draft somebody left open is given up first. */
    private static void begin(Browser.Visit visit) {
        Page page = visit.go("/catalogue/draft").page();
        if (page.locator("button:has-text('收回')").count() > 0) {
            page.locator("button:has-text('收回')").click();
            page.waitForLoadState();
        }
        if (page.locator("summary:has-text('放弃这份草稿')").count() > 0) {
            page.locator("summary:has-text('放弃这份草稿')").click();
            page.locator(".end-draft #reason").fill("演示重来");
            page.locator("button:has-text('放弃草稿')").click();
            page.waitForLoadState();
        }
        visit.click("button:has-text('开始编写')");
        page.waitForLoadState();
        assertThat(visit.text()).contains("还没有改动");
    }

    private static void condition(Browser.Visit visit) {
        Page page = visit.go("/catalogue/draft/matters/A16").page();
        assertThat(visit.text()).contains("没有回答的怎么算");
        visit.isAccessible().picture("catalogue-matter-desk");
        page.locator("[name='c-0-number']").fill("500");
        visit.click("button[value=test]");
        page.waitForLoadState();
        assertThat(page.locator("#trial").innerText()).contains("医院").contains("A16");
        visit.isAccessible().picture("catalogue-trial-desk");
        visit.click("button:has-text('加一项情况')");
        page.waitForLoadState();
        visit.click("button.btn-primary[value=save]");
        page.waitForLoadState();
        assertThat(visit.text()).contains("请选择看哪一项情况");
        visit.picture("catalogue-problem-desk");
        page.locator("button[value^='out:c-']").last().click();
        page.waitForLoadState();
        visit.click("button.btn-primary[value=save]");
        page.waitForLoadState();
        assertThat(visit.text()).contains("已存入草稿");
        visit.runsClean();
    }

    private static void submit(Browser.Visit visit, String note) {
        Page page = visit.go("/catalogue/draft").page();
        visit.type("#note", note);
        visit.click("button:has-text('送审')");
        page.waitForLoadState();
        assertThat(visit.text()).contains("已送审");
        visit.isAccessible().picture("catalogue-submitted-desk");
    }

    private String publish(Browser.Visit visit) {
        visit.as(reviewer).go("/catalogue/draft");
        visit.isAccessible().picture("catalogue-review-desk");
        visit.click("button[value=publish]");
        visit.page().waitForURL("**/catalogue/versions/*");
        return visit.path().replaceAll(".*/(\\d+)$", "$1");
    }

    private String person(String before, String name, Role role) {
        String userName = before + UUID.randomUUID();
        Jurisdiction.within("441400", () -> accounts.openDemo(userName, name, role, "", null, null));
        return userName;
    }
}
