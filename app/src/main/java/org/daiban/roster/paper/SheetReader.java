package org.daiban.roster.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.roster.Category;
import org.daiban.roster.Column;
import org.daiban.roster.Person;

/** Reads a filled-in Attachment 1, every cell as text, and says all at once what differs from the form: R10-45 to R10-57. */
final class SheetReader {

    private static final int COLUMNS = Column.values().length;
    private static final int HEAD_WITHIN = 12;
    private static final int MOST_LINES = 100;

    private final XSSFWorkbook workbook;
    private final String unit;
    private final List<SheetLine> lines = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private XSSFSheet sheet;

    SheetReader(XSSFWorkbook workbook, String unit) {
        this.workbook = workbook;
        this.unit = unit;
    }

    SheetReading read() {
        sheet = form(workbook);
        sheets();
        int head = headRow();
        if (head < 0) {
            faults.add(SheetFault.whole("R10-45", "找不到表头“类别、姓名、职务、手机号码、办公电话、负责业务、备注”，请用下载的空表填写。"));
            return new SheetReading(lines, faults);
        }
        above(head);
        head(head);
        hiddenColumns();
        merges(head);
        lines(head);
        if (lines.isEmpty()) {
            faults.add(SheetFault.whole("R10-41", "表里一个人也没有填。"));
        }
        return new SheetReading(lines, faults);
    }

    /** The first sheet one sees. */
    static XSSFSheet form(XSSFWorkbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                return workbook.getSheetAt(i);
            }
        }
        return workbook.getSheetAt(0);
    }

    private void sheets() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet other = workbook.getSheetAt(i);
            if (other == sheet || other.getPhysicalNumberOfRows() == 0) {
                continue;
            }
            faults.add(workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE
                    ? SheetFault.whole("R10-53", "文件里还有一张有内容的工作表“" + other.getSheetName() + "”，只收一张名单，请删去。")
                    : SheetFault.whole("R10-52", "文件里有隐藏的工作表“" + other.getSheetName() + "”，请取消隐藏，核对后删去。"));
        }
    }

    private int headRow() {
        for (int row = 0; row <= Math.min(sheet.getLastRowNum(), HEAD_WITHIN); row++) {
            int known = 0;
            for (Column column : Column.values()) {
                known += squeezed(text(row, column.ordinal())).equals(column.label()) ? 1 : 0;
            }
            if (known >= 3) {
                return row;
            }
        }
        return -1;
    }

    private void above(int head) {
        boolean titled = false;
        Optional<Integer> unitRow = Optional.empty();
        for (int row = 0; row < head; row++) {
            String text = squeezed(text(row, 0));
            titled |= text.equals(RosterForm.TITLE);
            unitRow = text.startsWith("填报单位") ? Optional.of(row) : unitRow;
        }
        if (!titled) {
            faults.add(new SheetFault(1, 0, "R10-54", "标题应为“" + RosterForm.TITLE + "”，请用下载的空表填写。"));
        }
        if (unitRow.isEmpty()) {
            faults.add(new SheetFault(Math.max(head, 1), 0, "R10-47", "表头上一行应写“填报单位：" + unit + RosterForm.SEAL + "”。"));
            return;
        }
        String written = squeezed(text(unitRow.get(), 0)).replaceFirst("^填报单位[:：]?", "").replaceAll("[（(]公章[)）]|_", "");
        if (!written.equals(squeezed(unit))) {
            faults.add(new SheetFault(unitRow.get() + 1, 0, "R10-47", "填报单位应为“" + unit + "”，现在是“" + shortened(written) + "”。"));
        }
    }

    private void head(int head) {
        for (Column column : Column.values()) {
            String text = squeezed(text(head, column.ordinal()));
            if (!text.equals(column.label())) {
                faults.add(new SheetFault(head + 1, column.ordinal(), "R10-45", "表头应为“" + column.label() + "”，现在是“" + shortened(text) + "”。"));
            }
        }
        extra(head);
    }

    private void hiddenColumns() {
        for (Column column : Column.values()) {
            if (sheet.isColumnHidden(column.ordinal())) {
                faults.add(SheetFault.whole("R10-52", column.letter() + " 列“" + column.label() + "”是隐藏的，请取消隐藏，核对后再上传。"));
            }
        }
    }

    private void merges(int head) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            boolean ofForm = merged.getFirstColumn() == 0 && merged.getLastColumn() == 0 && merged.getFirstRow() > head;
            if (merged.getLastRow() >= head && !ofForm) {
                faults.add(new SheetFault(merged.getFirstRow() + 1, merged.getFirstColumn(), "R10-48",
                        merged.formatAsString() + " 是合并的单元格；只有“类别”一列可以上下合并，其余请取消合并，一人一行。"));
            }
        }
    }

    private void lines(int head) {
        int end = -1;
        for (int row = head + 1; row <= sheet.getLastRowNum(); row++) {
            boolean empty = isEmpty(row);
            if (end < 0 && empty && category(row).isEmpty()) {
                end = row;
            }
            if (empty) {
                continue;
            }
            if (end >= 0) {
                faults.add(new SheetFault(row + 1, -1, "R10-51", "表格在第 " + (end + 1) + " 行空行处已经结束，后面不能再有内容；要加人的，请插在表格里。"));
            } else if (lines.size() == MOST_LINES) {
                faults.add(SheetFault.whole("R10-57", "一张表最多 " + MOST_LINES + " 人。"));
                return;
            } else {
                line(row);
            }
        }
    }

    private void line(int row) {
        String category = category(row);
        Optional<Category> read = Category.read(category);
        if (!category.isBlank() && read.isEmpty()) {
            faults.add(new SheetFault(row + 1, 0, "R10-22", "类别“" + shortened(category) + "”不认识，应为分管领导、业务负责人或者审批骨干人员。"));
        }
        if (sheet.getRow(row).getZeroHeight()) {
            faults.add(new SheetFault(row + 1, -1, "R10-52", "这一行是隐藏的，请取消隐藏，核对后再上传。"));
        }
        for (Column column : Column.values()) {
            plain(row, column.ordinal());
        }
        extra(row);
        lines.add(new SheetLine(row + 1, squeezed(category), new Person(read.orElse(null), text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), text(row, 6))));
    }

    /** Text, or a plain number; no formula, no date, no error. */
    private void plain(int row, int column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return;
        }
        switch (cell.getCellType()) {
            case FORMULA -> faults.add(new SheetFault(row + 1, column, "R10-49", "这一格是公式，请改成文字（复制后“选择性粘贴，数值”）。"));
            case ERROR -> faults.add(new SheetFault(row + 1, column, "R10-49", "这一格是错误值，请改成文字。"));
            case BOOLEAN -> faults.add(new SheetFault(row + 1, column, "R10-50", "这一格是“真”或者“假”，请改成文字。"));
            case NUMERIC -> number(row, column, cell);
            default -> { }
        }
    }

    private void number(int row, int column, Cell cell) {
        if (org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
            faults.add(new SheetFault(row + 1, column, "R10-50", "这一格被当成了日期，请把格式改为“文本”再重新输入。"));
        } else if (column == Column.OFFICE_PHONE.ordinal()) {
            faults.add(new SheetFault(row + 1, column, "R10-50", "办公电话是数字格式，前面的 0 会丢失，请把格式改为“文本”再重新输入。"));
        }
    }

    private void extra(int row) {
        Row cells = sheet.getRow(row);
        for (int column = COLUMNS; cells != null && column < cells.getLastCellNum(); column++) {
            if (!text(row, column).isBlank()) {
                faults.add(new SheetFault(row + 1, column, "R10-46", "表格只有 A 到 G 七列，" + SheetFault.letters(column) + " 列的“" + shortened(text(row, column)) + "”请删去，或者写进备注。"));
            }
        }
    }

    /** Of its own cell, or of the merged one it lies in. */
    private String category(int row) {
        return sheet.getMergedRegions().stream()
                .filter(merged -> merged.getFirstColumn() == 0 && merged.isInRange(row, 0))
                .findFirst()
                .map(merged -> text(merged.getFirstRow(), 0))
                .orElseGet(() -> text(row, 0));
    }

    private boolean isEmpty(int row) {
        Row cells = sheet.getRow(row);
        if (cells == null) {
            return true;
        }
        for (int column = 1; column < Math.max(COLUMNS, cells.getLastCellNum()); column++) {
            Cell cell = cell(row, column);
            if (cell != null && (!text(row, column).isBlank() || cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA)) {
                return false;
            }
        }
        return sheet.getMergedRegions().stream().anyMatch(merged -> merged.isInRange(row, 0)) || text(row, 0).isBlank() || Category.read(text(row, 0)).isPresent();
    }

    private Cell cell(int row, int column) {
        Row cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }

    private String text(int row, int column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> new java.math.BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "真" : "假";
            default -> "";
        };
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
