package org.daiban.roster.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.daiban.roster.Category;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final String UNIT = "市演示单位";

    @Test
    void what_was_written_is_read_again_to_the_letter() {
        SheetReading reading = new SheetFile("名单.xlsx", Sheets.good(UNIT)).read(UNIT);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.people()).isEqualTo(Sheets.PEOPLE);
        assertThat(reading.lines()).extracting(SheetLine::row).containsExactly(5, 6, 7, 8);
    }

    @Test
    void an_empty_form_filled_in_by_hand_is_read_and_its_spare_lines_are_nobody() {
        byte[] filled = filledByHand();
        SheetReading reading = new SheetFile("名单.xlsx", filled).read(UNIT);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.people()).extracting(person -> person.name()).containsExactly("演示甲", "演示乙", "演示丙");
        assertThat(reading.people()).extracting(person -> person.category())
                .containsExactly(Category.LEADING_OFFICIAL, Category.BUSINESS_LEAD, Category.APPROVAL_EXPERT);
        assertThat(reading.people().get(0).mobile()).as("a mobile number kept as a number").isEqualTo("13800000301");
    }

    @Test
    void R10_41_an_empty_file_and_an_empty_form_are_refused() {
        says("R10-41", "名单.xlsx", new byte[0]);
        says("R10-41", "名单.xlsx", Sheets.of(RosterForm.empty(UNIT)));
    }

    @Test
    void R10_42_what_is_no_sheet_is_refused() throws IOException {
        says("R10-42", "名单.xlsx", "类别,姓名".getBytes(StandardCharsets.UTF_8));
        says("R10-42", "名单.xlsx", zip("word/document.xml", 10));
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        says("R10-42", "名单.xls", old.toByteArray());
    }

    @Test
    void R10_43_what_is_too_large_or_unfolds_without_end_is_refused() throws IOException {
        says("R10-43", "名单.xlsx", new byte[SheetFile.LARGEST + 1]);
        says("R10-43", "名单.xlsx", zip("xl/workbook.xml", 40 * 1024 * 1024));
    }

    @Test
    void R10_44_a_file_with_macros_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet();
            workbook.write(out);
        }
        says("R10-44", "名单.xlsx", out.toByteArray());
        says("R10-44", "名单.xlsm", Sheets.good(UNIT));
    }

    @Test
    void R10_45_a_changed_head_is_pointed_at_and_a_missing_one_is_told() {
        changed("R10-45", "D4", workbook -> Sheets.cell(workbook, "D4").setCellValue("电话"));
        changed("R10-45", "整个文件", workbook -> workbook.getSheetAt(0).removeRow(workbook.getSheetAt(0).getRow(3)));
    }

    @Test
    void R10_46_a_column_too_many_is_pointed_at() {
        changed("R10-46", "H6", workbook -> Sheets.cell(workbook, "H6").setCellValue("邮箱"));
    }

    @Test
    void R10_47_another_or_no_unit_is_pointed_at() {
        changed("R10-47", "A3", workbook -> Sheets.cell(workbook, "A3").setCellValue("填报单位：市别的单位（公章）_____"));
        changed("R10-47", "A3", workbook -> Sheets.cell(workbook, "A3").setCellValue("填报单位：_____（公章）_____"));
        changed("R10-47", "A3", workbook -> Sheets.cell(workbook, "A3").setCellValue(""));
    }

    @Test
    void R10_48_merged_cells_beyond_the_category_are_pointed_at() {
        changed("R10-48", "D7", workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("D7:D8")));
        changed("R10-48", "B5", workbook -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B5:C5")));
    }

    @Test
    void R10_49_a_formula_is_pointed_at() {
        changed("R10-49", "F6", workbook -> Sheets.cell(workbook, "F6").setCellFormula("1+1"));
    }

    @Test
    void R10_50_dates_and_numbers_that_lose_their_zero_are_pointed_at() {
        changed("R10-50", "E7", workbook -> Sheets.cell(workbook, "E7").setCellValue(7530000303d));
        changed("R10-50", "G5", workbook -> {
            var dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheets.cell(workbook, "G5").setCellStyle(dated);
            Sheets.cell(workbook, "G5").setCellValue(45000d);
        });
    }

    @Test
    void R10_51_what_stands_behind_the_end_of_the_table_is_pointed_at() {
        changed("R10-51", "第 10 行", workbook -> Sheets.cell(workbook, "B10").setCellValue("演示戊"));
        changed("R10-51", "第 10 行", workbook -> Sheets.cell(workbook, "A10").setCellValue("填表人：演示戊"));
    }

    @Test
    void R10_52_hidden_sheets_lines_and_columns_are_told() {
        changed("R10-52", "整个文件", workbook -> {
            workbook.createSheet("底稿").createRow(0).createCell(0).setCellValue("旧");
            workbook.setSheetHidden(1, true);
        });
        changed("R10-52", "第 6 行", workbook -> workbook.getSheetAt(0).getRow(5).setZeroHeight(true));
        changed("R10-52", "整个文件", workbook -> workbook.getSheetAt(0).setColumnHidden(3, true));
    }

    @Test
    void R10_53_a_second_sheet_is_told() {
        changed("R10-53", "整个文件", workbook -> workbook.createSheet("二").createRow(0).createCell(0).setCellValue("另一张"));
    }

    @Test
    void R10_22_R10_54_an_unknown_category_and_another_title_are_pointed_at() {
        changed("R10-22", "A6", workbook -> Sheets.cell(workbook, "A6").setCellValue("联络员"));
        changed("R10-54", "A1", workbook -> Sheets.cell(workbook, "A2").setCellValue("通讯录"));
    }

    @Test
    void R10_56_a_locked_and_a_spoiled_file_are_refused() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (var out = encryptor.getDataStream(file)) {
                out.write(Sheets.good(UNIT));
            }
            file.writeFilesystem(locked);
        }
        says("R10-56", "名单.xlsx", locked.toByteArray());
        byte[] torn = Sheets.good(UNIT);
        java.util.Arrays.fill(torn, 200, torn.length / 2, (byte) 0);
        assertThat(new SheetFile("名单.xlsx", torn).read(UNIT).isGood()).isFalse();
    }

    @Test
    void R10_57_a_hundred_people_are_enough() {
        changed("R10-57", "整个文件", workbook -> {
            for (int row = 9; row < 120; row++) {
                Sheets.cell(workbook, "A" + row).setCellValue("审批骨干");
                Sheets.cell(workbook, "B" + row).setCellValue("演示");
            }
        });
    }

    @Test
    void everything_wrong_is_told_at_once_and_marked_in_the_file() throws IOException {
        SheetFile file = new SheetFile("名单.xlsx", Sheets.bad(UNIT));
        SheetReading reading = file.read(UNIT);
        assertThat(reading.faults()).extracting(SheetFault::code)
                .contains("R10-22", "R10-45", "R10-46", "R10-47", "R10-48", "R10-49", "R10-50", "R10-51", "R10-52", "R10-54");
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(file.marked(reading)))) {
            assertThat(Sheets.cell(marked, "A6").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(Sheets.cell(marked, "B8").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(Sheets.cell(marked, "J1").getStringCellValue()).startsWith("问题");
            assertThat(Sheets.cell(marked, "J6").getStringCellValue()).contains("A6：", "联络员");
            assertThat(Sheets.cell(marked, "B7").getStringCellValue()).as("what was written stays").isEqualTo("演示丙1");
        }
    }

    private static byte[] filledByHand() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Sheets.of(RosterForm.empty(UNIT))))) {
            int[] rows = {5, 6, 8};
            String[] names = {"演示甲", "演示乙", "演示丙"};
            for (int i = 0; i < rows.length; i++) {
                Sheets.cell(workbook, "B" + rows[i]).setCellValue(names[i]);
                Sheets.cell(workbook, "C" + rows[i]).setCellValue("职务");
                Sheets.cell(workbook, "D" + rows[i]).setCellValue(13800000301d + i);
                Sheets.cell(workbook, "F" + rows[i]).setCellValue("全部");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void changed(String code, String place, Consumer<XSSFWorkbook> change) {
        SheetReading reading = new SheetFile("名单.xlsx", Sheets.changed(UNIT, change)).read(UNIT);
        assertThat(reading.faults()).anyMatch(fault -> fault.code().equals(code) && fault.place().equals(place));
    }

    private static void says(String code, String name, byte[] content) {
        assertThat(new SheetFile(name, content).read(UNIT).faults()).extracting(SheetFault::code).contains(code);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
