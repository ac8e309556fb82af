package org.daiban.roster.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.roster.Column;

/** Marks the faults in the file they are in: the cell in red, and what is wrong in a column 问题 behind the table. */
final class SheetMarks {

    private static final int WIDTH = 60;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<Integer, CellStyle> red = new HashMap<>();

    SheetMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = SheetReader.form(workbook);
    }

    byte[] mark(SheetReading reading) throws IOException {
        Map<Integer, StringBuilder> sentences = new TreeMap<>();
        for (SheetFault fault : reading.faults()) {
            StringBuilder said = sentences.computeIfAbsent(Math.max(fault.row(), 1), row -> new StringBuilder());
            said.append(said.isEmpty() ? "" : "\n").append(fault.row() == 0 ? "" : fault.place() + "：").append(fault.sentence());
            redden(fault);
        }
        int column = firstFree();
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        sentences.forEach((row, said) -> {
            XSSFCell cell = row(row - 1).createCell(column);
            cell.setCellValue((row == 1 ? "问题\n" : "") + said);
            cell.setCellStyle(wrapped);
        });
        if (!sentences.containsKey(1)) {
            row(0).createCell(column).setCellValue("问题");
        }
        sheet.setColumnWidth(column, WIDTH * 256);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private void redden(SheetFault fault) {
        if (fault.row() == 0) {
            return;
        }
        int from = fault.column() < 0 ? 0 : fault.column();
        int to = fault.column() < 0 ? Column.values().length - 1 : fault.column();
        for (int column = from; column <= to; column++) {
            XSSFRow row = row(fault.row() - 1);
            XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            cell.setCellStyle(red.computeIfAbsent((int) cell.getCellStyle().getIndex(), index -> reddened(cell.getCellStyle())));
        }
    }

    private CellStyle reddened(CellStyle plain) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private int firstFree() {
        int free = Column.values().length;
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            free = Math.max(free, row.getLastCellNum());
        }
        return free;
    }

    private XSSFRow row(int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }
}
