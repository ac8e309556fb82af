package org.daiban.closing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The end of a case file: delivered with its proof, rated badly by link on a phone, followed up by the bureau, archived. */
@DaibanTest
class ClosingJourney {

    private static final int MOST_LOOKS = 60;

    private static Browser browser;

    @Value("${local.server.port}")
    int port;
    @Autowired
    ApplicationContext house;

    private EndWorld world;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        world = new EndWorld(house, "441400");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void delivered_rated_badly_answered_and_archived() throws IOException {
        deliver();
        rateBadly();
        answer();
        readAnswer();
        archive();
        look();
    }

    private void deliver() throws IOException {
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.as(world.officerLogin).go("/case-files/" + world.caseFile).page();
            page.waitForSelector(".side-part a.btn:has-text('登记送达回证')");
            desk.isAccessible().picture("closing-case-file-desk").countAnew().click(".side-part a.btn:has-text('登记送达回证')");
            page.waitForURL("**/delivery");
            desk.isAccessible().picture("closing-delivery-form-desk").narrow().isAccessible().picture("closing-delivery-form-phone").widen();
            desk.type("#receiver", "李演示").type("#phone", "13800000009").click("button:has-text('登记送达')");
            page.waitForSelector("main .notice");
            assertThat(desk.clicks()).as("clicks of the officer").isEqualTo(2);
            assertThat(desk.text()).contains("李演示（经办人）签收", "138****0009").doesNotContain("13800000009");
            desk.isAccessible().picture("closing-delivered-desk").narrow().isAccessible().picture("closing-delivered-phone").widen();
            String told = text(Files.readAllBytes(save(page, "送达回证（Word）", "delivery.docx")));
            assertThat(told).contains("送达回证", "编号：" + world.file().code(), "演示A06号", "直接领取", "李演示（经办人，138****0009）", "政务服务中心企业代办服务专窗");
            assertThat(text(Files.readAllBytes(save(page, "办件办结单（Word）", "completion.docx")))).contains("办件办结单", world.file().matterName());
            desk.go("/case-files/" + world.caseFile + "/delivery/print").picture("closing-delivery-print");
            desk.go("/case-files/" + world.caseFile + "/completion/print").picture("closing-completion-print").runsClean();
        }
    }

    private void rateBadly() {
        try (Browser.Visit phone = browser.onPhone()) {
            textAbout(phone, "请您评价");
            phone.click("main li:first-child a");
            phone.page().waitForURL("**/rate/*");
            String link = phone.path();
            phone.isAccessible().picture("rating-link-phone").countAnew();
            phone.click(".form-check-label:text-is('不满意')").type("#words", "等了很久，没有人说为什么。").click("button:has-text('提交评价')");
            phone.page().waitForSelector("main .notice");
            assertThat(phone.clicks()).as("clicks of the owner").isEqualTo(2);
            assertThat(phone.text()).contains("不满意", "主管部门会核实");
            phone.isAccessible().picture("rating-rated-phone").go(link);
            assertThat(phone.text()).doesNotContain("提交评价");
            phone.runsClean();
        }
    }

    private void answer() {
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.as("bureau-zhong").go("/follow-ups").page();
            desk.isAccessible().picture("rating-follow-ups-desk");
            page.locator("tr:has-text('演示办结项目') th a").last().click();
            page.waitForURL("**/follow-ups/*-*");
            desk.isAccessible().picture("rating-follow-up-desk").narrow().isAccessible().picture("rating-follow-up-phone").widen();
            desk.type("form[action$='/answer'] textarea", "已向您说明，今后每五个工作日主动告知进展。").click("button:text-is('答复')");
            page.waitForSelector("main .notice");
            assertThat(desk.text()).contains("已答复，待办结");
            desk.isAccessible().picture("rating-answered-desk").runsClean();
        }
    }

    private void readAnswer() {
        try (Browser.Visit phone = browser.onPhone()) {
            textAbout(phone, "已有答复");
            phone.click("main li:first-child a");
            phone.page().waitForURL("**/rate/*");
            assertThat(phone.text()).contains("今后每五个工作日主动告知进展", "我不认可这个答复");
            phone.isAccessible().picture("rating-answer-phone");
            phone.as(world.ownerLogin).go("/my/ratings").isAccessible().picture("rating-my-phone");
            phone.runsClean();
        }
    }

    private void archive() throws IOException {
        try (Browser.Visit desk = browser.atDesk()) {
            Page page = desk.as(world.officerLogin).go("/projects/" + world.project + "/archive").page();
            desk.isAccessible().picture("closing-archive-desk");
            desk.click("button:text-is('归档')");
            page.waitForSelector("main .notice");
            assertThat(desk.text()).contains("第 1 次", "目录摘要（SM3）");
            desk.isAccessible().picture("closing-archived-desk");
            Map<String, byte[]> files = unzip(save(page, "下载档案包", "archive.zip"));
            assertThat(files.keySet()).anyMatch(name -> name.startsWith("04 办件/办件经过")).anyMatch(name -> name.startsWith("08 送达和办结/送达回证"))
                    .anyMatch(name -> name.startsWith("09 评价和回访/")).contains("10 审计记录/审计记录摘录.xlsx", "校验值.xlsx");
            assertThat(listed(files.get("目录.xlsx"))).as("the list names every file").isEqualTo(others(files));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith(".docx")) {
                    assertThat(text(file.getValue())).as(file.getKey()).isNotBlank();
                    write(file.getKey(), file.getValue());
                }
            }
            desk.runsClean();
        }
    }

    private void look() {
        try (Browser.Visit desk = browser.atDesk()) {
            desk.as("bureau-zhong").go("/ratings").isAccessible().picture("rating-list-desk").narrow().isAccessible().picture("rating-list-phone").widen();
            desk.go("/call-backs").isAccessible().picture("rating-call-backs-desk");
            desk.go("/case-files/" + world.caseFile + "/call-backs").isAccessible().picture("rating-call-desk");
            desk.as("officer-huang").go("/projects?mine=true").page().locator("a:has-text('客都五金小型加工车间')").first().click();
            desk.page().locator("a:text-is('办结总结')").click();
            desk.page().waitForURL("**/summary");
            desk.isAccessible().picture("closing-summary-desk").narrow().isAccessible().picture("closing-summary-phone").widen();
            desk.go(desk.path() + "/print").picture("closing-summary-print").runsClean();
        }
    }

    private static Path save(Page page, String words, String name) {
        Download download = page.waitForDownload(() -> page.locator("a:has-text('" + words + "'), button:has-text('" + words + "')").first().click());
        Path kept = Path.of("target/pictures", "closing-" + name);
        download.saveAs(kept);
        return kept;
    }

    private static String text(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word)); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static Map<String, byte[]> unzip(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static TreeSet<String> listed(byte[] list) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list))) {
            book.getSheetAt(0).forEach(row -> {
                if (row.getRowNum() > 0 && row.getCell(4) != null) {
                    names.add(row.getCell(4).getStringCellValue());
                }
            });
        }
        return names;
    }

    private static TreeSet<String> others(Map<String, byte[]> files) {
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.remove("目录.xlsx");
        return names;
    }

    /** Kept for looking at. */
    private static void write(String name, byte[] content) throws IOException {
        Path kept = Path.of("target/pictures/archive", name.replace('/', '-'));
        Files.createDirectories(kept.getParent());
        Files.write(kept, content);
    }

    /** The newest text in the demo's letter box, once it is about this. */
    private void textAbout(Browser.Visit phone, String words) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            String text = phone.go("/demo/texts").page().locator("main li").first().innerText();
            if (text.contains(words)) {
                return;
            }
            phone.page().waitForTimeout(250);
        }
        throw new AssertionError("no text about " + words + ": " + phone.text());
    }
}
