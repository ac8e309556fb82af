package org.daiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseWorld;
import org.daiban.document.IncomingFiles;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** An owner photographs and sends papers from a phone over a bad line; an officer checks them by keyboard and packs the stage. */
@DaibanTest
class PapersJourney {

    private static final String CITY = "441400";
    private static final int LARGE = 12 * IncomingFiles.PIECE + 99;

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    Papers papers;

    @Value("${local.server.port}")
    int port;

    private CaseWorld.Place place;

    @Test
    void photographed_sent_over_a_bad_line_checked_by_keyboard_and_packed() throws Exception {
        place = new CaseWorld(house, CITY).place();
        UUID file = Jurisdiction.within(CITY, () -> caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow());
        Path photo = Files.write(Path.of("target", "材料照片.png"), Made.photo());
        Path large = Files.write(Path.of("target", "总平面大图.pdf"), Made.pdf("large", 3, LARGE));
        Path wrong = Files.write(Path.of("target", "旧表.doc"), new byte[] {1, 2, 3});
        try (Browser browser = Browser.open("http://localhost:" + port); Browser.Visit phone = browser.onPhone(); Browser.Visit desk = browser.atDesk()) {
            photographed(phone, photo, wrong);
            phone.runsClean();
            overABadLine(phone, large);
            twice(phone, photo);
            checked(desk, file);
            phone.go("/my/projects/" + place.project() + "/papers").isAccessible().picture("papers-mine-wrong-phone");
            assertThat(phone.text()).contains("缺编制单位盖章");
            packed(desk);
            stored(phone, photo);
            overview(desk);
            desk.runsClean();
        }
    }

    /** Three touches from the project to a paper handed in: the banner, the camera, submit. */
    private void photographed(Browser.Visit phone, Path photo, Path wrong) {
        phone.as(place.ownerLogin()).go("/my/projects/" + place.project());
        phone.page().locator(".turn-banner:has-text('件材料要交')").waitFor();
        phone.picture("papers-project-phone").countAnew().click(".turn-banner:has-text('件材料要交') a");
        phone.page().waitForURL("**/papers/new**");
        phone.isAccessible().picture("papers-hand-phone");
        assertThat(phone.page().locator("#photo").getAttribute("capture")).isEqualTo("environment");
        phone.page().locator("#chosen").setInputFiles(wrong);
        phone.type("#words", "这是申请").click("button:has-text('提交')");
        phone.page().locator("#file-problem:has-text('请在 Word 里另存为 docx')").waitFor();
        assertThat(phone.page().locator("#words").inputValue()).isEqualTo("这是申请");
        phone.isAccessible().picture("papers-wrong-file-phone");
        phone.page().locator("#photo").setInputFiles(photo);
        phone.click("button:has-text('提交')");
        phone.page().locator(".notice:has-text('已收到')").waitFor();
        phone.isAccessible().picture("papers-mine-phone");
    }

    /** The line is lost in the middle, the page closed, the same file chosen again: it goes on, and one document comes of it. */
    private void overABadLine(Browser.Visit phone, Path large) {
        AtomicInteger sent = new AtomicInteger();
        List<String> pieces = new ArrayList<>();
        Page page = phone.page();
        page.route(Pattern.compile(".*/uploads/.*/pieces.*"), route -> {
            if (sent.incrementAndGet() > 5) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator("a:has-text('去交')").nth(1).click();
        page.waitForURL("**/papers/new**");
        String form = phone.path();
        page.locator("#chosen").setInputFiles(large);
        page.locator("button:has-text('提交')").click();
        page.locator(".upload-said:has-text('已传的都在')").waitFor();
        phone.picture("papers-lost-phone");
        page.unroute(Pattern.compile(".*/uploads/.*/pieces.*").pattern());
        page.unrouteAll();
        page.onRequest(request -> {
            if (request.url().contains("/pieces")) {
                pieces.add(request.url());
            }
        });
        phone.go(form);
        page.locator("#chosen").setInputFiles(large);
        page.locator("button:has-text('提交')").click();
        page.locator(".notice:has-text('已收到')").waitFor();
        assertThat(pieces).as("only what had not come").hasSize(13 - 5);
        List<Paper> kept = now().papers().stream().filter(paper -> paper.current().fileName().equals("总平面大图.pdf")).toList();
        assertThat(kept).singleElement().satisfies(paper -> {
            assertThat(paper.versions()).hasSize(1);
            assertThat(paper.current().size()).isEqualTo(LARGE);
        });
    }

    /** Pressed twice, gone back, pressed again: one paper, and the page says so. */
    private void twice(Browser.Visit phone, Path photo) {
        Page page = phone.page();
        int before = now().papers().size();
        page.locator("a:has-text('去交')").nth(1).click();
        page.waitForURL("**/papers/new**");
        String form = phone.path();
        page.locator("#photo").setInputFiles(photo);
        page.locator("button:has-text('提交')").dblclick();
        page.locator(".notice:has-text('已收到')").waitFor();
        page.goBack();
        page.locator("h1").waitFor();
        phone.go(form);
        page.locator("#photo").setInputFiles(photo);
        page.locator("button:has-text('提交')").click();
        page.locator("#file-problem:has-text('一模一样')").waitFor();
        assertThat(now().papers()).hasSize(before + 1).allMatch(paper -> paper.versions().size() == 1);
    }

    private void checked(Browser.Visit desk, UUID file) {
        Page page = desk.page();
        desk.as(place.officerLogin()).go("/case-files/" + file);
        page.locator("#papers-now, .precheck").first().waitFor();
        desk.isAccessible().picture("papers-case-file-desk");
        desk.go("/case-files/" + file + "/papers").isAccessible().picture("papers-checklist-desk");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.locator("#look #preview").waitFor();
        page.locator(".paper-line.is-to_check .look-at").first().focus();
        page.keyboard().press("y");
        page.locator(".notice:has-text('已登记“可以”')").waitFor();
        page.locator(".paper-line.is-to_check:focus-within").waitFor();
        assertThat(page.waitForResponse(answer -> answer.url().endsWith("/pages/1"), () -> page.keyboard().press("Enter")).status()).isEqualTo(200);
        page.locator("#look .preview-page").first().waitFor();
        desk.isAccessible().picture("papers-preview-desk");
        page.keyboard().press("n");
        page.keyboard().type("缺编制单位盖章");
        page.keyboard().press("Control+Enter");
        page.locator(".notice:has-text('已登记“不对”')").waitFor();
        desk.isAccessible().picture("papers-checked-desk");
        assertThat(desk.text()).contains("材料预审：还不能递交").contains("不对 1 件");
        desk.narrow().isAccessible().picture("papers-checklist-phone").widen();
        desk.click("a:has-text('出一次性告知单，已勾上这些')");
        page.waitForURL("**/notices/new**");
        assertThat(page.locator("input[name^='pick-']:checked").count()).isPositive();
    }

    private void packed(Browser.Visit desk) throws IOException {
        byte[] zip = desk.page().context().request().get("/projects/" + place.project() + "/papers/stage-1.zip").body();
        List<String> names = new ArrayList<>();
        int listed = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("目录.xlsx")) {
                    try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(in.readAllBytes()))) {
                        listed = list.getSheetAt(0).getLastRowNum();
                    }
                } else if (entry.getName().endsWith(".pdf")) {
                    assertThat(in.readAllBytes()).hasSize(LARGE);
                }
            }
        }
        assertThat(names.get(0)).isEqualTo("目录.xlsx");
        assertThat(names).anyMatch(name -> name.startsWith("A06 ") && name.endsWith(".pdf")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(listed).isGreaterThanOrEqualTo(names.size() - 1);
    }

    private void stored(Browser.Visit phone, Path photo) {
        phone.go("/my/papers/new").isAccessible().picture("papers-store-form-phone");
        phone.type("#name", "营业执照").type("#validUntil", java.time.LocalDate.now().plusDays(20).toString());
        phone.page().locator("#photo").setInputFiles(photo);
        phone.click("button:has-text('提交')");
        phone.page().locator(".notice:has-text('已存入材料库')").waitFor();
        phone.isAccessible().picture("papers-store-phone");
        assertThat(phone.text()).contains("快到期");
        phone.click("a:has-text('看、换新')");
        phone.page().locator("#preview").waitFor();
        phone.isAccessible().picture("papers-paper-phone");
    }

    private void overview(Browser.Visit desk) {
        desk.go("/projects/" + place.project() + "/papers").isAccessible().picture("papers-overview-desk");
        desk.narrow().isAccessible().picture("papers-overview-phone").widen();
        desk.page().locator("a:has-text('宗地图'), table.papers a[href^='/papers/']").first().click();
        desk.page().locator("#preview").waitFor();
        desk.isAccessible().picture("papers-paper-desk");
    }

    private ProjectPapers now() {
        return Jurisdiction.within(CITY, () -> papers.ofProject(place.officer(), place.project()).orElseThrow());
    }
}
