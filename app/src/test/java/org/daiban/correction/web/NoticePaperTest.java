package org.daiban.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.daiban.correction.Lack;
import org.daiban.correction.NoticeKind;
import org.daiban.correction.NoticeLine;
import org.daiban.correction.OneTimeNotice;
import org.daiban.document.WordPaper;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.rule.ApprovalLevel;
import org.junit.jupiter.api.Test;

/** The Word document, opened again as a reader would. */
class NoticePaperTest {

    private static final Letterhead CITY = new Letterhead("梅州市", "梅州市政务服务数据管理局", "梅市政数",
            "梅州市工程建设项目全程免费代办工作方案", "梅市政数〔2020〕2号", ApprovalLevel.CITY);

    @Test
    void it_is_two_copies_on_A4_with_a_stub_to_sign_and_both_say_the_same_lines() throws IOException {
        OneTimeNotice notice = notice(NoticeKind.OF_AUTHORITY, 1);
        XWPFDocument word = reopened(notice, "金溪铜箔示例有限公司");
        assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW().toString()).isEqualTo("11906");
        List<String> paragraphs = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        assertThat(paragraphs).filteredOn("一次性告知单"::equals).hasSize(2);
        assertThat(paragraphs).contains("编号：告知〔2026〕12号　　第一联　存根", "编号：告知〔2026〕12号　　第二联　交申请人");
        assertThat(word.getParagraphs().stream().filter(XWPFParagraph::isPageBreak).map(XWPFParagraph::getText)).containsExactly("一次性告知单");
        List<XWPFTable> tables = word.getTables();
        assertThat(tables).as("whose, lines, to sign, twice").hasSize(6);
        assertThat(cells(tables.get(0))).isEqualTo(cells(tables.get(3))).contains("金溪铜箔示例有限公司", notice.projectName(), notice.code(),
                "2026年3月11日", "2026年3月18日", notice.helper(), notice.unitName());
        assertThat(cells(tables.get(1))).isEqualTo(cells(tables.get(4)));
        assertThat(tables.get(1).getRows()).hasSize(1 + notice.lines().size());
        for (NoticeLine line : notice.lines()) {
            assertThat(cells(tables.get(1))).contains(line.material()).contains(line.why()).contains(line.basis());
        }
        assertThat(cells(tables.get(2))).contains("签收人（签名）：");
        assertThat(cells(tables.get(5))).contains("告知单位（盖章）：");
    }

    @Test
    void it_says_free_of_charge_who_stays_the_applicant_and_by_which_law() throws IOException {
        String text = text(notice(NoticeKind.OF_AUTHORITY, 1));
        assertThat(text).contains("代办服务全程免费").contains("申报主体仍为申请人")
                .contains("《中华人民共和国行政许可法》第三十二条第一款第四项").contains("按要求补齐的，应当受理");
    }

    @Test
    void a_second_one_says_so_and_that_no_clock_moves_and_the_windows_own_claims_no_law() throws IOException {
        assertThat(text(notice(NoticeKind.OF_AUTHORITY, 2))).contains("二次告知").contains("不改变时限的计算");
        assertThat(text(notice(NoticeKind.OF_WINDOW, 1))).contains("不是行政机关的补正告知").contains("梅州市政务服务中心企业代办服务专窗")
                .doesNotContain("第三十二条");
        assertThat(text(notice(NoticeKind.OWED, 1))).contains("已经容缺受理").doesNotContain("第三十二条");
    }

    @Test
    void whoever_may_not_know_the_owner_gets_a_blank_to_write_in() throws IOException {
        XWPFDocument word = reopened(notice(NoticeKind.OF_AUTHORITY, 1), "");
        assertThat(word.getTables().get(0).getRow(0).getCell(1).getText()).isBlank();
        Files.createDirectories(Path.of("target/pictures"));
        try (var out = Files.newOutputStream(Path.of("target/pictures/one-time-notice.docx"))) {
            WordPaper.write(NoticePaper.of(notice(NoticeKind.OF_AUTHORITY, 1), "金溪铜箔示例有限公司（演示数据）", CITY), out);
        }
    }

    private static String text(OneTimeNotice notice) throws IOException {
        XWPFDocument word = reopened(notice, "演示单位");
        StringBuilder text = new StringBuilder();
        word.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
        word.getTables().forEach(table -> text.append(cells(table)).append('\n'));
        return text.toString();
    }

    private static String cells(XWPFTable table) {
        StringBuilder cells = new StringBuilder();
        table.getRows().forEach(row -> row.getTableCells().forEach(cell -> cells.append(cell.getText()).append('|')));
        return cells.toString();
    }

    private static XWPFDocument reopened(OneTimeNotice notice, String owner) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordPaper.write(NoticePaper.of(notice, owner, CITY), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static OneTimeNotice notice(NoticeKind kind, int ordinal) {
        return new OneTimeNotice(new UUID(0, 1), "告知〔2026〕12号", kind, ordinal, new UUID(0, 2), new UUID(0, 3),
                "年产二万吨高精度铜箔生产基地（演示数据）", new UUID(0, 4), new UUID(0, 5), new UUID(0, 6), "市水务局", "用水报装",
                "DB-2026-0001-P16", LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 18), "首席服务官林晓岚", "", "林晓岚", Instant.EPOCH, List.of(
                        new NoticeLine(1, "用水量计算书", Lack.UNSIGNED, "补盖设计单位章", "供水条例第10条（演示）", "首页和签署页都要盖", null, List.of()),
                        new NoticeLine(2, "接入点坐标", Lack.MISSING, "", "", "", null, List.of()),
                        new NoticeLine(3, "营业执照副本", Lack.UNCLEAR, "请重新扫描", "", "", null, List.of())), null);
    }
}
