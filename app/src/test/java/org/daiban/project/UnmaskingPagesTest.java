package org.daiban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class UnmaskingPagesTest {

    private static final String CODE = "91441402DEMATEXT93";

    @Autowired
    Visitor officer;
    @Autowired
    Visitor auditor;
    @Autowired
    Owners owners;

    private Owner owner;

    @BeforeEach
    void enter() {
        officer.as("officer-lin");
        auditor.as("audit-gu");
        owner = Jurisdiction.within("441400", () -> owners.byCreditCode(CODE)).orElseThrow();
    }

    @Test
    void a_phone_is_masked_until_somebody_says_what_for_and_again_on_the_next_page() {
        String path = "/owners/" + owner.id();
        assertThat(officer.get(path).body()).contains(owner.maskedPhone()).doesNotContain(owner.phone());
        var shown = officer.post(path + "/contact", Map.of("reason", "CONTACT"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.body()).contains(">" + owner.phone() + "<").contains("本次查看已经记录");
        assertThat(officer.get(path).body()).doesNotContain(owner.phone());
        String record = auditor.get("/audit?kind=UNMASK").body();
        assertThat(record).contains("林晓岚").contains(owner.name() + "的联系电话，用途：联系办理").contains("看单位完整的联系电话")
                .doesNotContain(owner.phone());
    }

    @Test
    void R00_70_without_a_reason_nothing_is_shown() {
        String before = newest("UNMASK");
        for (Map<String, String> fields : java.util.List.of(Map.<String, String>of(), Map.of("reason", "乱写"))) {
            var answer = officer.post("/owners/" + owner.id() + "/contact", fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("请先选用途").doesNotContain(owner.phone());
        }
        assertThat(newest("UNMASK")).isEqualTo(before);
    }

    @Test
    void a_correction_that_leaves_the_mask_alone_keeps_the_phone() {
        String path = "/owners/" + owner.id();
        var saved = officer.post(path, Map.of("key", UUID.randomUUID().toString(), "version", String.valueOf(owner.version()),
                "ownerName", owner.name(), "contact", "演示换人", "phone", owner.maskedPhone()));
        assertThat(saved.statusCode()).isEqualTo(303);
        Owner after = Jurisdiction.within("441400", () -> owners.find(owner.id())).orElseThrow();
        assertThat(after.phone()).isEqualTo(owner.phone());
        assertThat(after.contact()).isEqualTo("演示换人");
        var half = officer.post(path, Map.of("version", String.valueOf(after.version()), "ownerName", owner.name(), "contact", "演示换人",
                "phone", "139****0001"));
        assertThat(half.statusCode()).isEqualTo(422);
        officer.post(path, Map.of("key", UUID.randomUUID().toString(), "version", String.valueOf(after.version()),
                "ownerName", owner.name(), "contact", owner.contact(), "phone", owner.maskedPhone()));
    }

    @Test
    void the_lists_leave_as_excel_with_masked_phones_and_that_is_recorded() throws IOException {
        var answer = officer.download("/owners/list.xlsx?q=" + CODE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(owner.name());
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo(owner.maskedPhone());
        }
        assertThat(auditor.get("/audit/" + newest("EXPORT")).body()).contains("建设单位 1 家，查“" + CODE).contains("导出建设单位");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(officer.download("/projects/list.xlsx").body()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue()).isEqualTo("统一编码");
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThan(3);
        }
        assertThat(auditor.get("/audit/" + newest("EXPORT")).body()).contains("导出项目");
    }

    @Test
    void a_mandate_masks_the_owners_phone_shows_it_by_a_recorded_act_and_leaves_by_a_recorded_one() {
        String mandate = signedMandate();
        Pattern phone = Pattern.compile("138 ?0000 ?\\d{4}");
        assertThat(phone.matcher(officer.get(mandate).body()).find()).isFalse();
        assertThat(phone.matcher(officer.post(mandate + "/contact", Map.of("reason", "CHECK")).body()).find()).isTrue();
        assertThat(auditor.get("/audit/" + newest("UNMASK")).body()).contains("委托书").contains("用途：核对信息");
        assertThat(officer.get(mandate + "/print").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/audit/" + newest("EXPORT")).body()).contains("打印件");
        assertThat(officer.download(mandate + "/document.docx").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/audit/" + newest("EXPORT")).body()).contains("Word");
        assertThat(officer.download(mandate + "/file").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/audit/" + newest("EXPORT")).body()).contains("签章凭证");
    }

    private String signedMandate() {
        return links("/projects?q=%E9%93%9C%E7%AE%94", "/projects/[0-9a-f-]{36}").flatMap(project -> links(project, "/mandates/[0-9a-f-]{36}"))
                .filter(mandate -> officer.get(mandate).body().contains(mandate + "/file"))
                .findFirst().orElseThrow();
    }

    private Stream<String> links(String page, String kind) {
        return Pattern.compile(kind).matcher(officer.get(page).body()).results().map(MatchResult::group).distinct();
    }

    private String newest(String kind) {
        Matcher number = Pattern.compile("data-label=\"编号\"><a href=\"/audit/(\\d+)\"").matcher(auditor.get("/audit?kind=" + kind).body());
        return number.find() ? number.group(1) : "";
    }
}
