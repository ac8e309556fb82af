package org.daiban.roster.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.roster.Column;
import org.daiban.roster.Person;

/** Attachment 1 as an Excel sheet on A4: to fill in and send back, or filled from data. */
final class RosterSheet {

    static final int TITLE_ROW = 1;
    static final int UNIT_ROW = 2;
    static final int HEAD_ROW = 3;

    /** In characters, one a column. */
    private static final int[] WIDTHS = {10, 10, 14, 14, 16, 26, 10};

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet(RosterForm.TITLE);

    private RosterSheet() {
    }

    static void write(RosterForm form, OutputStream out) throws IOException {
        RosterSheet paper = new RosterSheet();
        try (paper.workbook) {
            paper.setUp();
            paper.head(form);
            paper.lines(form);
            paper.workbook.write(out);
        }
    }

    private void setUp() {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
    }

    private void head(RosterForm form) {
        across(0, RosterForm.ATTACHMENT, style("黑体", 16, HorizontalAlignment.LEFT, false));
        across(TITLE_ROW, RosterForm.TITLE, style("宋体", 22, HorizontalAlignment.CENTER, false)).setHeightInPoints(40);
        across(UNIT_ROW, form.unitLine(), style("仿宋", 14, HorizontalAlignment.LEFT, false)).setHeightInPoints(28);
        XSSFRow head = sheet.createRow(HEAD_ROW);
        head.setHeightInPoints(28);
        CellStyle style = style("黑体", 12, HorizontalAlignment.CENTER, true);
        for (Column column : Column.values()) {
            head.createCell(column.ordinal()).setCellValue(column.label());
            head.getCell(column.ordinal()).setCellStyle(style);
        }
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, WIDTHS.length - 1));
    }

    private XSSFRow across(int number, String text, CellStyle style) {
        XSSFRow row = sheet.createRow(number);
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, WIDTHS.length - 1));
        return row;
    }

    private void lines(RosterForm form) {
        CellStyle style = style("仿宋", 12, HorizontalAlignment.CENTER, true);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        int next = HEAD_ROW + 1;
        for (RosterForm.Group group : form.groups()) {
            List<Person> lines = group.lines();
            for (int line = 0; line < lines.size(); line++) {
                line(next + line, lines.get(line), line == 0 ? group.category().onForm() : "", style);
            }
            if (lines.size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(next, next + lines.size() - 1, 0, 0));
            }
            next += lines.size();
        }
        sheet.setAutobreaks(true);
    }

    private void line(int number, Person person, String category, CellStyle style) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(34);
        for (Column column : Column.values()) {
            row.createCell(column.ordinal()).setCellValue(column == Column.CATEGORY ? category : person.text(column));
            row.getCell(column.ordinal()).setCellStyle(style);
        }
    }

    private CellStyle style(String face, int points, HorizontalAlignment how, boolean ruled) {
        Font font = workbook.createFont();
        font.setFontName(face);
        font.setFontHeightInPoints((short) points);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(how);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (ruled) {
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
