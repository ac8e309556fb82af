package org.daiban.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.daiban.web.QrPicture;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A paper as a Word document in the format of official papers (GB/T 9704—2012, by practice): A4, type area 156 × 225 mm,
 * 22 lines of 28 characters, body in 三号仿宋, title in 二号小标宋, headings in 黑体 and 楷体.
 */
public final class WordPaper {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final int TEXT_WIDTH = twips(156);
    private static final Type BODY = new Type("仿宋", 16, 29);
    private static final Type TITLE = new Type("方正小标宋简体", 22, 36);
    private static final Type HEADING = new Type("黑体", 16, 29);
    private static final Type SUB_HEADING = new Type("楷体", 16, 29);
    private static final Type CELL = new Type("仿宋", 14, 22);
    private static final Type CELL_HEAD = new Type("黑体", 14, 22);
    private static final Type FOOT = new Type("宋体", 14, 18);

    private static final int SQUARE_DOTS = 8;
    private static final double SQUARE_POINTS = 26 / 25.4 * 72;

    private final XWPFDocument word = new XWPFDocument();

    private WordPaper() {
    }

    public static void write(Paper paper, OutputStream out) throws IOException {
        WordPaper page = new WordPaper();
        try (page.word) {
            page.word.getProperties().getCoreProperties().setTitle(paper.title());
            page.setUp();
            page.title(paper.title(), paper.number(), false);
            paper.blocks().forEach(page::add);
            page.foot(paper.edition());
            page.word.write(out);
        }
    }

    private void setUp() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(37)));
        margin.setLeft(BigInteger.valueOf(twips(28)));
        margin.setRight(BigInteger.valueOf(twips(26)));
        margin.setBottom(BigInteger.valueOf(twips(35)));
        margin.setFooter(BigInteger.valueOf(twips(25)));
    }

    private void title(String text, String below, boolean onNewPage) {
        XWPFParagraph title = word.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setPageBreak(onNewPage);
        TITLE.write(title, text);
        if (!below.isEmpty()) {
            XWPFParagraph number = word.createParagraph();
            number.setAlignment(ParagraphAlignment.CENTER);
            number.setSpacingAfter(200);
            BODY.write(number, below);
        }
    }

    private void add(Paper.Block block) {
        if (block instanceof Paper.Sheet sheet) {
            title(sheet.title(), sheet.number(), true);
        } else if (block instanceof Paper.Heading heading) {
            keptWithNext(HEADING, heading.text());
        } else if (block instanceof Paper.SubHeading heading) {
            keptWithNext(SUB_HEADING, heading.text());
        } else if (block instanceof Paper.Text text) {
            BODY.write(indented(), text.text());
        } else if (block instanceof Paper.Choices choices) {
            choices(choices);
        } else if (block instanceof Paper.Table table) {
            table(table);
        } else if (block instanceof Paper.Square square) {
            square(square);
        } else if (block instanceof Paper.Signatures signatures) {
            signatures(signatures);
        }
    }

    private void keptWithNext(Type type, String text) {
        XWPFParagraph paragraph = indented();
        paragraph.setKeepNext(true);
        type.write(paragraph, text);
    }

    private XWPFParagraph indented() {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(2 * BODY.points() * 20);
        paragraph.getCTP().getPPr().getInd().setFirstLineChars(BigInteger.valueOf(200));
        return paragraph;
    }

    private void choices(Paper.Choices choices) {
        XWPFParagraph paragraph = indented();
        for (Paper.Choice choice : choices.choices()) {
            new Type("Segoe UI Symbol", "Segoe UI Symbol", BODY.points(), BODY.linePoints()).write(paragraph, choice.box());
            BODY.write(paragraph, choice.text() + "　　");
        }
    }

    private void table(Paper.Table table) {
        XWPFTable grid = grid(table.widths(), table.rows().size() + (table.columns().isEmpty() ? 0 : 1));
        int next = 0;
        if (!table.columns().isEmpty()) {
            XWPFTableRow head = grid.getRow(next++);
            head.setRepeatHeader(true);
            fill(head, table.columns(), CELL_HEAD);
        }
        for (List<String> row : table.rows()) {
            fill(grid.getRow(next++), row, CELL);
        }
        word.createParagraph().setSpacingBetween(10, LineSpacingRule.EXACT);
    }

    /** 26 mm wide, which telephones read from paper without trouble. */
    private void square(Paper.Square square) {
        XWPFTable beside = grid(List.of(25, 75), 1);
        beside.removeBorders();
        byte[] picture = QrPicture.png(square.address(), SQUARE_DOTS);
        try {
            beside.getRow(0).getCell(0).getParagraphs().get(0).createRun().addPicture(new ByteArrayInputStream(picture),
                    PictureType.PNG, "qr.png", Units.toEMU(SQUARE_POINTS), Units.toEMU(SQUARE_POINTS));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        CELL.write(beside.getRow(0).getCell(1).getParagraphs().get(0), square.beside());
    }

    private XWPFTable grid(List<Integer> widths, int rows) {
        XWPFTable grid = word.createTable(rows, widths.size());
        grid.setWidthType(TableWidthType.DXA);
        grid.setWidth(TEXT_WIDTH);
        grid.setTableAlignment(TableRowAlign.CENTER);
        for (XWPFTableRow row : grid.getRows()) {
            row.setCantSplitRow(true);
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidthType(TableWidthType.DXA);
                row.getCell(column).setWidth(Integer.toString(TEXT_WIDTH * widths.get(column) / 100));
                row.getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            }
        }
        return grid;
    }

    private static void fill(XWPFTableRow row, List<String> texts, Type type) {
        for (int column = 0; column < texts.size(); column++) {
            type.write(row.getCell(column).getParagraphs().get(0), texts.get(column));
        }
    }

    /** The places to sign never stand alone on a page: the last lines of the text go with them. */
    private void signatures(Paper.Signatures signatures) {
        List<XWPFParagraph> text = word.getParagraphs();
        text.subList(Math.max(0, text.size() - 2), text.size()).forEach(paragraph -> paragraph.setKeepNext(true));
        int lines = Math.max(signatures.left().size(), signatures.right().size());
        XWPFTable places = grid(List.of(50, 50), lines);
        places.removeBorders();
        for (int line = 0; line < lines; line++) {
            sign(places.getRow(line).getCell(0), signatures.left(), line, line < lines - 1);
            sign(places.getRow(line).getCell(1), signatures.right(), line, line < lines - 1);
        }
    }

    private static void sign(XWPFTableCell cell, List<String> lines, int line, boolean more) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(more);
        BODY.write(paragraph, line < lines.size() ? lines.get(line) : "");
    }

    private void foot(String edition) {
        XWPFParagraph page = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        page.setAlignment(ParagraphAlignment.CENTER);
        FOOT.write(page, "— ");
        page.getCTP().addNewFldSimple().setInstr("PAGE");
        FOOT.write(page, " —");
        XWPFParagraph last = word.createParagraph();
        last.setAlignment(ParagraphAlignment.RIGHT);
        last.setSpacingBefore(240);
        new Type("宋体", 9, 14).write(last, edition);
    }

    private static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }
}
