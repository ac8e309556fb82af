package org.daiban.roster.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.roster.Category;
import org.daiban.roster.Person;

/** Sheets as people send them: a good one, and what can be done to it. */
public final class Sheets {

    public static final List<Person> PEOPLE = List.of(
            new Person(Category.LEADING_OFFICIAL, "演示甲", "副局长", "13800000301", "0753-0000301", "", ""),
            new Person(Category.BUSINESS_LEAD, "演示乙", "科长", "13800000302", "0753-0000302", "全部", ""),
            new Person(Category.APPROVAL_EXPERT, "演示丙", "科员", "13800000303", "0753-0000303", "全部", ""),
            new Person(Category.APPROVAL_EXPERT, "演示丁", "科员", "13800000304", "0753-0000304", "全部", "借调到 2026 年底"));

    private Sheets() {
    }

    public static byte[] good(String unit) {
        return of(new RosterForm(unit, PEOPLE));
    }

    static byte[] of(RosterForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Papers.sheet(form, out);
        return out.toByteArray();
    }

    /** The good one after something was done to it. */
    public static byte[] changed(String unit, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(good(unit)))) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param place as one sees it, D5 */
    public static XSSFCell cell(XSSFWorkbook workbook, String place) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        int column = place.charAt(0) - 'A';
        int number = Integer.parseInt(place.substring(1)) - 1;
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    }

    /** Many kinds of fault at once, in the lines 5 to 8 of the good one and around them. */
    public static byte[] bad(String unit) {
        return changed(unit, workbook -> {
            cell(workbook, "A1").setCellValue("附件 1");
            cell(workbook, "A2").setCellValue("人员名单");
            cell(workbook, "A3").setCellValue("填报单位：另一个单位（公章）");
            cell(workbook, "D4").setCellValue("手机");
            cell(workbook, "B5").setCellValue("");
            cell(workbook, "D5").setCellValue("1380000");
            cell(workbook, "A6").setCellValue("联络员");
            cell(workbook, "C6").setCellValue("");
            cell(workbook, "E6").setCellValue("0000302");
            cell(workbook, "B7").setCellValue("演示丙1");
            cell(workbook, "C7").setCellFormula("\"科\"&\"员\"");
            cell(workbook, "F7").setCellValue("婚姻登记");
            cell(workbook, "D8").setCellValue("13800000302");
            cell(workbook, "G8").setCellValue(java.time.LocalDate.parse("2026-12-31"));
            var dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            cell(workbook, "G8").setCellStyle(dated);
            cell(workbook, "F8").setCellValue("");
            cell(workbook, "I8").setCellValue("请尽快");
            cell(workbook, "B11").setCellValue("演示戊");
            workbook.getSheetAt(0).addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("E7:E8"));
            workbook.createSheet("底稿").createRow(0).createCell(0).setCellValue("旧名单");
            workbook.setSheetHidden(1, true);
        });
    }
}
