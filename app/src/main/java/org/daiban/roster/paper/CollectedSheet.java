package org.daiban.roster.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.roster.Column;

/** The accepted rosters of many units, one person a line. */
final class CollectedSheet {

    private static final int[] WIDTHS = {28, 12, 12, 20, 15, 18, 40, 20, 14};

    private CollectedSheet() {
    }

    static void write(String title, List<Papers.Collected> lines, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("名单汇总");
            Font bold = workbook.createFont();
            bold.setBold(true);
            CellStyle head = workbook.createCellStyle();
            head.setFont(bold);
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
            XSSFRow names = sheet.createRow(1);
            text(names, 0, "单位", head);
            for (Column column : Column.values()) {
                text(names, column.ordinal() + 1, column.label(), head);
            }
            text(names, WIDTHS.length - 1, "接收日期", head);
            for (int line = 0; line < lines.size(); line++) {
                line(sheet.createRow(line + 2), lines.get(line));
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * 256);
            }
            sheet.createFreezePane(0, 2);
            workbook.write(out);
        }
    }

    private static void line(XSSFRow row, Papers.Collected line) {
        text(row, 0, line.unit(), null);
        for (Column column : Column.values()) {
            text(row, column.ordinal() + 1, line.person().text(column), null);
        }
        text(row, WIDTHS.length - 1, line.acceptedOn().toString(), null);
    }

    private static void text(XSSFRow row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        if (style != null) {
            row.getCell(column).setCellStyle(style);
        }
    }
}
