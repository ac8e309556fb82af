package org.daiban.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A listing as an Excel file. Every cell is text: nothing in it is ever reckoned. */
final class ExcelListing {

    static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_000;

    private final SXSSFSheet sheet;
    private final CellStyle plain;
    private final CellStyle heading;
    private int next;

    private ExcelListing(SXSSFWorkbook workbook, String title) {
        this.sheet = workbook.createSheet(title.substring(0, Math.min(31, title.length())));
        this.plain = workbook.createCellStyle();
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        plain.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Font bold = workbook.createFont();
        bold.setBold(true);
        this.heading = workbook.createCellStyle();
        heading.cloneStyleFrom(plain);
        heading.setFont(bold);
    }

    static void write(Listing listing, OutputStream out) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            ExcelListing excel = new ExcelListing(workbook, listing.title());
            excel.columns(listing.columns());
            String remark = listing.rows().into(cells -> excel.row(cells, excel.plain));
            excel.next++;
            excel.sheet.createRow(excel.next).createCell(0).setCellValue(remark);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A4 across, as wide as the paper and as long as it takes, the headings on each page. */
    private void printOnPaper() {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void columns(List<Listing.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.min(255, columns.get(i).width()) * 256);
        }
        row(columns.stream().map(Listing.Column::heading).toList(), heading);
        sheet.createFreezePane(0, 1);
        printOnPaper();
    }

    private void row(List<String> cells, CellStyle style) {
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            String text = cells.get(i);
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
            cell.setCellStyle(style);
        }
    }
}
