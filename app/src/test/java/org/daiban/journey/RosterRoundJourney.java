package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.roster.ReplyState;
import org.daiban.roster.RosterReplies;
import org.daiban.roster.RosterRounds;
import org.daiban.roster.paper.Sheets;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.daiban.unit.Units;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A round of 名单报送: called for, filled in by a bad and then a good sheet, sealed, returned, mended, accepted; and unchanged in two clicks. */
@DaibanTest
class RosterRoundJourney {

    private static final String CITY = "441400";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    RosterRounds rounds;

    @Autowired
    RosterReplies replies;

    private final String unit = "演示报送单位" + UUID.randomUUID().toString().substring(0, 6);
    private final String login = "unit-roster-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        Jurisdiction.within(CITY, () -> {
            Actor bureau = accounts.demo().stream().map(account -> account.actor()).filter(actor -> actor.is(Role.BUREAU)).findFirst().orElseThrow();
            endWhatIsOpen(bureau);
            UUID id = units.open(bureau, unit, "市级部门", null, UUID.randomUUID()).orThrow();
            accounts.openDemo(login, "演示填报人", Role.UNIT, "演示", id, null);
        });
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_round_goes_from_the_call_to_the_accepted_roster() throws IOException {
        call(unit, "演示第一轮");
        fillByBadSheet();
        String reply = fillByGoodSheetAndSubmit();
        giveBack(reply);
        mend();
        accept(reply);
        endInBrowser();
        call(unit, "演示第二轮");
        unchangedInTwoClicks();
    }

    private void call(String whom, String title) {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as("bureau-zhong").go("/rosters/new").page();
            visit.isAccessible().type("#title", title);
            page.locator("input[name=units]").all().forEach(box -> box.setChecked(false));
            page.locator("label:has-text('" + whom + "') input[name=units]").check();
            visit.click("button:has-text('发出通知')");
            page.waitForURL("**/rosters/*-*");
            assertThat(visit.text()).contains(title, whom, "未打开");
            visit.isAccessible().runsClean();
        }
    }

    private void fillByBadSheet() throws IOException {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as(login).page();
            assertThat(visit.text()).contains("演示第一轮", "还有");
            visit.click(".roster-notice button");
            page.waitForURL("**/roster-replies/*");
            page.locator("#sheet").setInputFiles(new FilePayload("名单.xlsx", SHEET, Sheets.bad(unit)));
            visit.click("button:has-text('检查并读入')");
            page.waitForSelector(".reading-table");
            String text = visit.text();
            assertThat(text).contains("什么都没有读入");
            for (String fault : List.of("标题应为“名单报送回执”", "填报单位应为“" + unit, "表头应为“手机号码”", "请填写姓名", "手机号码应为 1 开头的 11 位数字", "类别“联络员”不认识",
                    "请填写职务", "办公电话“0000302”应为区号加号码", "姓名“演示丙1”里有不像姓名的字符", "这一格是公式", "是合并的单元格", "手机号码与第", "被当成了日期", "须写明负责业务",
                    "只有 A 到 G 七列", "空行处已经结束", "隐藏的工作表“底稿”", "没有填写业务负责人")) {
                assertThat(text).contains(fault);
            }
            assertThat(page.locator(".reading-table tbody tr").first().locator(".problem").count()).as("faults of one line").isGreaterThanOrEqualTo(2);
            visit.isAccessible().picture("roster-bad-sheet-desk").runsClean();
            Download marked = page.waitForDownload(() -> page.locator("a:has-text('下载标出问题的表格')").first().click());
            try (InputStream content = java.nio.file.Files.newInputStream(marked.path()); XSSFWorkbook workbook = new XSSFWorkbook(content)) {
                assertThat(Sheets.cell(workbook, "D5").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(Sheets.cell(workbook, "J5").getStringCellValue()).contains("请填写姓名", "D5：");
            }
        }
    }

    private String fillByGoodSheetAndSubmit() {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as(login).page();
            visit.click(".roster-notice button");
            page.waitForURL("**/roster-replies/*");
            page.locator("#sheet").setInputFiles(new FilePayload("名单.xlsx", SHEET, Sheets.good(unit)));
            visit.click("button:has-text('检查并读入')");
            page.waitForSelector(".notice");
            assertThat(visit.text()).contains("已读入 4 人");
            assertThat(page.locator("#name-3").inputValue()).isEqualTo("演示丁");
            visit.click("button.btn-primary[value=submit]");
            page.waitForSelector(".problems");
            assertThat(visit.text()).contains("加盖公章的回执扫描件");
            seal(page);
            visit.click("button.btn-primary[value=submit]");
            page.waitForSelector(".notice");
            assertThat(visit.text()).contains("已报送，待审核");
            visit.isAccessible();
            return visit.path();
        }
    }

    private void giveBack(String reply) {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as("bureau-zhong").go(reply).page();
            assertThat(visit.text()).contains("138****0303").doesNotContain("13800000303");
            visit.isAccessible().click("button:has-text('显示手机号码')");
            page.waitForLoadState();
            assertThat(visit.text()).contains("13800000303");
            visit.go(reply).click("button:text-is('退回')");
            page.waitForSelector(".problem");
            assertThat(visit.text()).contains("退回须写明原因");
            visit.type("#remark-3", "借调的不列入名单。").click("button:text-is('退回')");
            page.waitForURL("**/rosters/*");
            assertThat(visit.text()).contains("已退回");
            visit.runsClean();
        }
    }

    private void mend() {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as(login).page();
            visit.click(".roster-notice button");
            page.waitForURL("**/roster-replies/*");
            assertThat(visit.text()).contains("借调的不列入名单");
            visit.isAccessible().click("button[value=remove-3]");
            page.waitForLoadState();
            assertThat(page.locator("#name-3").count()).isZero();
            seal(page);
            visit.click("button.btn-primary[value=submit]");
            page.waitForSelector(".notice");
            assertThat(visit.text()).contains("已报送，待审核");
            assertThat(page.locator("main table").first().innerText()).contains("演示丙").doesNotContain("演示丁");
            visit.runsClean();
        }
    }

    private void accept(String reply) {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as("bureau-zhong").go(reply).page();
            visit.click("button:has-text('接收，从今天起有效')");
            page.waitForURL("**/rosters/*");
            assertThat(visit.text()).contains("已接收");
            page.locator("th a:has-text('" + unit + "')").click();
            page.waitForURL("**/units/*");
            assertThat(visit.text()).contains("审批骨干 演示丙", "138****0303").doesNotContain("13800000303");
            visit.isAccessible().runsClean();
        }
    }

    private void endInBrowser() {
        try (Browser.Visit visit = browser.atDesk()) {
            Page page = visit.as("bureau-zhong").go("/rosters").page();
            page.locator("tbody a").first().click();
            page.waitForURL("**/rosters/*-*");
            page.locator("summary:has-text('结束本轮报送')").click();
            visit.type("#reason", "名单已经收齐").click("button:has-text('结束本轮')");
            page.waitForSelector(".notice");
            assertThat(visit.text()).contains("名单已经收齐");
        }
    }

    private void unchangedInTwoClicks() {
        try (Browser.Visit visit = browser.onPhone()) {
            Page page = visit.as(login).page();
            visit.isAccessible().countAnew().click(".roster-notice button");
            page.waitForURL("**/roster-replies/*");
            visit.click("button:has-text('无变化，报送')");
            page.waitForSelector(".notice");
            assertThat(visit.text()).contains("已按“无变化”报送");
            assertThat(visit.clicks()).isEqualTo(2);
            visit.isAccessible().runsClean();
        }
    }

    private static void seal(Page page) {
        page.locator("#seal").setInputFiles(new FilePayload("回执.pdf", "application/pdf", "%PDF-1.4 demo".getBytes(StandardCharsets.US_ASCII)));
    }

    private void endWhatIsOpen(Actor bureau) {
        rounds.newest().stream().filter(line -> line.round().isOpen()).forEach(line -> {
            rounds.board(line.round().id()).stream().filter(reply -> reply.state() == ReplyState.SUBMITTED).forEach(reply -> replies.giveBack(
                    bureau, reply.id(), "演示", List.of(), replies.find(bureau, reply.id()).orElseThrow().version(), UUID.randomUUID()).orThrow());
            rounds.end(bureau, line.round().id(), "演示结束", UUID.randomUUID()).orThrow();
        });
    }
}
