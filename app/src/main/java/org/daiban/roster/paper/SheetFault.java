package org.daiban.roster.paper;

/**
 * Something wrong in a sheet.
 *
 * @param row    as the program that shows the sheet counts it, from 1; 0 where the whole is meant
 * @param column from 0 for A; -1 where the whole row is meant
 */
public record SheetFault(int row, int column, String code, String sentence) {

    static SheetFault whole(String code, String sentence) {
        return new SheetFault(0, -1, code, sentence);
    }

    /** D7, 第 7 行, or 整个文件. */
    public String place() {
        return row == 0 ? "整个文件" : column < 0 ? "第 " + row + " 行" : letters(column) + row;
    }

    static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
