package org.daiban.roster.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Attachment 1 reopened and compared cell by cell with the form of 梅市政数〔2020〕2号. */
class RosterFormTest {

    private static final List<String> HEAD = List.of("类别", "姓名", "职务", "手机号码", "办公电话", "负责业务", "备注");

    @Test
    void the_empty_form_has_the_words_of_the_source_in_their_order() throws IOException {
        try (XWPFDocument word = word(RosterForm.empty(""))) {
            assertThat(word.getParagraphs()).extracting(paragraph -> paragraph.getText())
                    .startsWith("附件 1:", "名单报送回执", "填报单位：_____（公章）_____");
            XWPFTable table = word.getTables().get(0);
            assertThat(texts(table.getRow(0))).isEqualTo(HEAD);
            assertThat(table.getRows()).hasSize(8);
            assertThat(texts(table.getRow(1))).containsExactly("分管领导", "", "", "", "", "", "");
            assertThat(texts(table.getRow(2))).containsExactly("业务\n负责人", "", "", "", "", "", "");
            assertThat(texts(table.getRow(4))).containsExactly("审批\n骨干人员", "", "", "", "", "", "");
        }
        try (XSSFWorkbook workbook = sheet(RosterForm.empty(""))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 0, 0)).isEqualTo("附件 1:");
            assertThat(text(sheet, 1, 0)).isEqualTo("名单报送回执");
            assertThat(text(sheet, 2, 0)).isEqualTo("填报单位：_____（公章）_____");
            assertThat(row(sheet, 3)).isEqualTo(HEAD);
            assertThat(row(sheet, 4)).containsExactly("分管领导", "", "", "", "", "", "");
            assertThat(row(sheet, 5)).containsExactly("业务\n负责人", "", "", "", "", "", "");
            assertThat(row(sheet, 7)).containsExactly("审批\n骨干人员", "", "", "", "", "", "");
            assertThat(sheet.getLastRowNum()).isEqualTo(10);
        }
    }

    @Test
    void the_filled_form_holds_each_datum_in_its_cell() throws IOException {
        RosterForm form = new RosterForm("市演示单位", Sheets.PEOPLE);
        List<List<String>> expected = List.of(HEAD,
                List.of("分管领导", "演示甲", "副局长", "13800000301", "0753-0000301", "", ""),
                List.of("业务\n负责人", "演示乙", "科长", "13800000302", "0753-0000302", "全部", ""),
                List.of("审批\n骨干人员", "演示丙", "科员", "13800000303", "0753-0000303", "全部", ""),
                List.of("", "演示丁", "科员", "13800000304", "0753-0000304", "全部", "借调到 2026 年底"));
        try (XWPFDocument word = word(form)) {
            assertThat(word.getParagraphs().get(2).getText()).isEqualTo("填报单位：市演示单位（公章）_____");
            assertThat(word.getTables().get(0).getRows().stream().map(RosterFormTest::texts)).isEqualTo(expected);
        }
        try (XSSFWorkbook workbook = sheet(form)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 2, 0)).isEqualTo("填报单位：市演示单位（公章）_____");
            List<List<String>> rows = new ArrayList<>();
            for (int number = 3; number <= sheet.getLastRowNum(); number++) {
                rows.add(row(sheet, number));
            }
            assertThat(rows).isEqualTo(expected);
        }
    }

    @Test
    void the_cells_of_a_category_are_merged_downwards_and_nothing_else_is() throws IOException {
        try (XWPFDocument word = word(RosterForm.empty(""))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(merge(table.getRow(1))).isNull();
            assertThat(merge(table.getRow(2))).isEqualTo(STMerge.RESTART);
            assertThat(merge(table.getRow(3))).isEqualTo(STMerge.CONTINUE);
            assertThat(merge(table.getRow(4))).isEqualTo(STMerge.RESTART);
            assertThat(merge(table.getRow(7))).isEqualTo(STMerge.CONTINUE);
            assertThat(table.getRows()).allMatch(row -> row.getTableCells().size() == 7);
        }
        try (XSSFWorkbook workbook = sheet(RosterForm.empty(""))) {
            assertThat(workbook.getSheetAt(0).getMergedRegions()).extracting(region -> region.formatAsString())
                    .containsExactlyInAnyOrder("A1:G1", "A2:G2", "A3:G3", "A6:A7", "A8:A11");
        }
    }

    @Test
    void both_are_on_A4() throws IOException {
        try (XWPFDocument word = word(RosterForm.empty(""))) {
            var size = word.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW()).hasToString("11906");
            assertThat(size.getH()).hasToString("16838");
        }
        try (XSSFWorkbook workbook = sheet(RosterForm.empty(""))) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(workbook.getSheetAt(0).getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        }
    }

    private static XWPFDocument word(RosterForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Papers.word(form, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook sheet(RosterForm form) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Sheets.of(form)));
    }

    private static STMerge.Enum merge(XWPFTableRow row) {
        var properties = row.getCell(0).getCTTc().getTcPr();
        return properties.getVMerge() == null ? null : properties.getVMerge().getVal();
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    private static List<String> row(XSSFSheet sheet, int number) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            texts.add(text(sheet, number, column));
        }
        return texts;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
