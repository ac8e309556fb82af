package org.daiban.roster.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.daiban.roster.Column;
import org.daiban.roster.Person;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Attachment 1 as a Word document on A4. */
final class RosterWord {

    /** In twentieths of a point, one a column; together the text width of 165 mm. */
    private static final int[] WIDTHS = {1150, 960, 1350, 1800, 1900, 1450, 756};
    private static final int LINE_HEIGHT = 620;
    private static final int CELL_MARGIN = 60;

    private final XWPFDocument word = new XWPFDocument();

    private RosterWord() {
    }

    static void write(RosterForm form, OutputStream out) throws IOException {
        RosterWord paper = new RosterWord();
        try (paper.word) {
            paper.word.getProperties().getCoreProperties().setTitle(RosterForm.TITLE);
            paper.setUp();
            paper.head(form);
            paper.table(form);
            paper.word.write(out);
        }
    }

    private void setUp() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1700));
        margin.setBottom(BigInteger.valueOf(1700));
        margin.setLeft(BigInteger.valueOf(1270));
        margin.setRight(BigInteger.valueOf(1270));
    }

    private void head(RosterForm form) {
        type(word.createParagraph(), RosterForm.ATTACHMENT, "黑体", 16);
        XWPFParagraph title = word.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBefore(240);
        title.setSpacingAfter(240);
        type(title, RosterForm.TITLE, "方正小标宋简体", 22);
        XWPFParagraph unit = word.createParagraph();
        unit.setSpacingAfter(120);
        type(unit, RosterForm.UNIT_LABEL, "仿宋", 14);
        if (form.unit().isEmpty()) {
            type(unit, RosterForm.BLANK, "仿宋", 14);
        } else {
            type(unit, form.unit(), "仿宋", 14).setUnderline(UnderlinePatterns.SINGLE);
        }
        type(unit, RosterForm.SEAL + RosterForm.BLANK, "仿宋", 14);
    }

    private void table(RosterForm form) {
        int lines = form.groups().stream().mapToInt(group -> group.lines().size()).sum();
        XWPFTable table = word.createTable(lines + 1, WIDTHS.length);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.getRows().forEach(RosterWord::measure);
        table.getRow(0).setRepeatHeader(true);
        for (Column column : Column.values()) {
            centred(table.getRow(0).getCell(column.ordinal()), column.label(), "黑体");
        }
        int next = 1;
        for (RosterForm.Group group : form.groups()) {
            group(table, next, group);
            next += group.lines().size();
        }
    }

    private static void measure(XWPFTableRow row) {
        row.setHeight(LINE_HEIGHT);
        row.setCantSplitRow(true);
        for (int column = 0; column < WIDTHS.length; column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(Integer.toString(WIDTHS[column]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        }
    }

    private static void group(XWPFTable table, int first, RosterForm.Group group) {
        List<Person> lines = group.lines();
        for (int line = 0; line < lines.size(); line++) {
            XWPFTableRow row = table.getRow(first + line);
            if (line == 0) {
                centred(row.getCell(0), group.category().onForm(), "仿宋");
            }
            if (lines.size() > 1) {
                row.getCell(0).getCTTc().addNewTcPr();
                row.getCell(0).getCTTc().getTcPr().addNewVMerge().setVal(line == 0 ? STMerge.RESTART : STMerge.CONTINUE);
            }
            for (Column column : Column.values()) {
                if (column != Column.CATEGORY) {
                    centred(row.getCell(column.ordinal()), lines.get(line).text(column), "仿宋");
                }
            }
        }
    }

    private static void centred(XWPFTableCell cell, String text, String face) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        type(paragraph, text, face, 12);
    }

    private static XWPFRun type(XWPFParagraph paragraph, String text, String face, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        String[] lines = text.split("\n");
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line], line == 0 ? 0 : run.getCTR().sizeOfTArray());
        }
        return run;
    }
}
