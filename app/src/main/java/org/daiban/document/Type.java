package org.daiban.document;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * A typeface in a size.
 *
 * @param chinese    for Chinese characters
 * @param latin      for letters and figures
 * @param points     三号 is 16, 四号 14, 二号 22
 * @param linePoints the exact height of a line
 */
record Type(String chinese, String latin, int points, int linePoints) {

    Type(String chinese, int points, int linePoints) {
        this(chinese, "Times New Roman", points, linePoints);
    }

    void write(XWPFParagraph paragraph, String text) {
        paragraph.setSpacingBetween(linePoints, LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(latin, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(latin, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(chinese, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
    }
}
