package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** An officer registers a project and looks at a phone; the audit administrator finds both, makes sure of the record and takes it along. */
@DaibanTest
class AuditJourney {

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    private final String project = "演示审计项目 " + UUID.randomUUID().toString().substring(0, 8);

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
    void what_an_officer_did_is_found_verified_and_exported_by_the_audit_administrator() throws IOException {
        String base = registerAndLookAtThePhone();
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as("audit-gu");
            Page page = visit.page();
            assertThat(visit.path()).isEqualTo("/audit");
            visit.isAccessible().picture("audit-list-desk");
            visit.type("#name", "晓岚").type("#q", "登记项目 " + base.substring(base.lastIndexOf('/') + 1)).click(".filter button");
            page.waitForURL("**/audit?**");
            assertThat(page.locator(".entries tbody tr").count()).isEqualTo(1);
            assertThat(visit.text()).contains("林晓岚").contains("POST /projects/new");
            visit.go("/audit").type("#q", "电话 联系办理").click(".filter button");
            page.waitForURL("**/audit?**");
            assertThat(visit.text()).contains("查看完整信息").contains("的联系电话，用途：联系办理");
            visit.click(".entries tbody a");
            assertThat(visit.text()).contains("本条摘要").contains("接得上");
            visit.isAccessible().picture("audit-entry-desk");
            visit.go("/audit/verify").isAccessible().picture("audit-verify-desk");
            visit.click("button.btn-primary");
            page.waitForURL("**/audit/verify/*");
            assertThat(visit.text()).contains("审计记录完整").contains("古秋平").contains("请打印这一页存档");
            visit.isAccessible().picture("audit-verified-desk");
            exports(visit);
            visit.runsClean();
        }
    }

    @Test
    void every_page_of_the_record_fits_a_phone() {
        try (Browser.Visit visit = browser.onPhone()) {
            visit.as("audit-gu").isAccessible().picture("audit-list-phone");
            visit.click(".entries tbody a").isAccessible().picture("audit-entry-phone");
            visit.go("/audit/verify").isAccessible().picture("audit-verify-phone");
            visit.click("button.btn-primary");
            visit.page().waitForURL("**/audit/verify/*");
            visit.isAccessible().picture("audit-verified-phone").runsClean();
        }
    }

    private String registerAndLookAtThePhone() {
        try (Browser.Visit visit = browser.atDesk()) {
            visit.as("officer-lin").go("/projects/new");
            Page page = visit.page();
            page.keyboard().type("91441402DEMATEXT93");
            page.keyboard().press("Tab");
            page.locator(".found").waitFor();
            visit.type("#name", project).type("#place", "梅江区演示路").type("#noCodeWhy", "还没有立项");
            visit.click("input[name=mode][value=CONSULT]");
            page.keyboard().press("Enter");
            page.waitForURL("**/registered");
            String base = visit.path().replace("/registered", "");
            visit.go(base);
            visit.click("dl.facts a[href^='/owners/']");
            page.waitForURL("**/owners/*");
            assertThat(visit.text()).contains("138****");
            visit.isAccessible().picture("audit-masked-desk");
            visit.click(".reveal button");
            page.locator(".whole").waitFor();
            assertThat(visit.text()).containsPattern("138 ?0000 ?\\d{4}").contains("本次查看已经记录");
            visit.isAccessible().picture("audit-unmasked-desk").runsClean();
            return base;
        }
    }

    private void exports(Browser.Visit visit) throws IOException {
        Page page = visit.go("/audit?kind=UNMASK").page();
        Download file = page.waitForDownload(() -> page.locator("a[href^='/audit/entries.xlsx']").click());
        assertThat(file.suggestedFilename()).startsWith("审计记录").endsWith(".xlsx");
        try (InputStream content = file.createReadStream(); XSSFWorkbook book = new XSSFWorkbook(content)) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).isEqualTo("查看完整信息");
        }
        visit.go("/audit?kind=EXPORT");
        assertThat(visit.text()).contains("导出审计记录（Excel）").contains("类型 查看完整信息");
    }
}
