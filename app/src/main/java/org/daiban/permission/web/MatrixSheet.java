package org.daiban.permission.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.identity.Role;
import org.daiban.permission.Permission;

/** The matrix as a sheet of a workbook, one row a permission, ready for A4 across. */
final class MatrixSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HEAD = 2;
    private static final int CHARACTER = 256;

    private MatrixSheet() {
    }

    static void write(PermissionsPage page, String by, LocalDateTime at, OutputStream out) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("权限矩阵");
            CellStyle bold = bold(book);
            row(sheet, 0, List.of("权限矩阵")).getCell(0).setCellStyle(bold);
            row(sheet, 1, List.of("按运行中的程序导出，" + MINUTE.format(at) + "，" + by + "；共 " + page.permissions().size() + " 项"));
            row(sheet, HEAD, head(page)).forEach(cell -> cell.setCellStyle(bold));
            int number = HEAD + 1;
            for (Permission permission : page.permissions()) {
                row(sheet, number++, cells(page, permission));
            }
            layout(sheet, page.roles().size(), number);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(PermissionsPage page) {
        List<String> head = new ArrayList<>(List.of("模块", "做什么", "方式", "地址", "未登录"));
        page.roles().stream().map(Role::label).forEach(head::add);
        return head;
    }

    private static List<String> cells(PermissionsPage page, Permission permission) {
        List<String> cells = new ArrayList<>(List.of(permission.module(), permission.does(), permission.submits() ? "提交" : "查看",
                permission.address(), permission.open() ? PermissionsPage.ANYBODY : PermissionsPage.NOTHING));
        page.roles().forEach(role -> cells.add(PermissionsPage.cell(permission, role)));
        return cells;
    }

    private static Row row(Sheet sheet, int number, List<String> values) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < values.size(); column++) {
            row.createCell(column).setCellValue(values.get(column));
        }
        return row;
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        return style;
    }

    private static void layout(Sheet sheet, int roles, int rows) {
        int[] widths = {16, 26, 6, 44, 8};
        for (int column = 0; column < widths.length + roles; column++) {
            sheet.setColumnWidth(column, (column < widths.length ? widths[column] : 12) * CHARACTER);
        }
        sheet.createFreezePane(2, HEAD + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEAD, Math.max(HEAD, rows - 1), 0, widths.length + roles - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD + 1) + ":" + (HEAD + 1)));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
