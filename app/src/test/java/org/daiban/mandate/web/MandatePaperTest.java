package org.daiban.mandate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.rule.ApprovalLevel;
import org.daiban.document.Paper;
import org.daiban.document.WordPaper;
import org.daiban.engine.matter.Stage;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Papers;
import org.daiban.mandate.Scope;
import org.daiban.mandate.Wordings;
import org.junit.jupiter.api.Test;

/** The Word document, opened again as a reader would. */
class MandatePaperTest {

    private final Mandate mandate = Papers.drafted(
            new Scope(Scope.Kind.STAGES, EnumSet.of(Stage.LAND_PLANNING, Stage.CONSTRUCTION_PERMIT), List.of(
                    new Scope.Listed("A04", "企业投资项目备案", Stage.LAND_PLANNING),
                    new Scope.Listed("A09", "建设用地规划许可证核发", Stage.LAND_PLANNING),
                    new Scope.Listed("C06", "建筑工程施工许可证核发", Stage.CONSTRUCTION_PERMIT))),
            Set.of(Authority.SUBMIT, Authority.COLLECT));
    private final Paper paper = MandatePaper.of(mandate, new Letterhead("梅州市", "梅州市政务服务数据管理局", "梅市政数",
            "梅州市工程建设项目全程免费代办工作方案", "梅市政数〔2020〕2号", ApprovalLevel.CITY), Wordings.DELIVERED);
    private final XWPFDocument word = reopened(paper);

    @Test
    void it_is_A4_with_the_margins_of_official_papers() {
        var section = word.getDocument().getBody().getSectPr();
        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
        assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
        assertThat(210 - millimetres(section.getPgMar().getLeft()) - millimetres(section.getPgMar().getRight())).isEqualTo(156);
        assertThat(297 - millimetres(section.getPgMar().getTop()) - millimetres(section.getPgMar().getBottom())).isEqualTo(225);
    }

    @Test
    void title_headings_and_body_are_set_in_their_typefaces_and_sizes() {
        assertThat(type("工程建设项目全程免费代办委托书")).isEqualTo("方正小标宋简体 22.0");
        assertThat(type("一、代办内容")).isEqualTo("黑体 16.0");
        assertThat(type("（一）乙方可以代为")).isEqualTo("楷体 16.0");
        assertThat(type("1. 递交申请材料；")).isEqualTo("仿宋 16.0");
    }

    @Test
    void it_says_what_the_law_asks_for_and_what_the_scheme_promises() {
        assertThat(text()).contains(
                "编号：代委〔2026〕3号",
                "梅市政数〔2020〕2号", "第一百六十五条、第一百六十九条、第一百七十三条",
                "自2026年3月2日起至2026年6月30日止，起止两日都包括在内。",
                "乙方指派甲为代办人员，乙为替补人员",
                "甲方不同意转委托",
                "代办服务全程免费（法定费用除外",
                "不保证办理的时间与结果",
                "申报主体仍为甲方",
                "一式两份",
                "甲方可以随时撤销委托");
    }

    @Test
    void it_grants_what_was_granted_and_withholds_the_rest() {
        String text = text();
        String granted = text.substring(text.indexOf("可以代为\n"), text.indexOf("（二）乙方不得代为"));
        String withheld = text.substring(text.indexOf("（二）乙方不得代为"), text.indexOf("三、期限"));
        assertThat(granted).contains("递交申请材料", "领取批准文件").doesNotContain("缴纳");
        assertThat(withheld).contains("缴纳法定费用", "签署告知承诺书", "撤回").doesNotContain("领取批准文件");
    }

    @Test
    void its_tables_hold_the_parties_the_matters_by_stage_and_the_papers() {
        List<List<String>> cells = word.getTables().stream().map(MandatePaperTest::cells).toList();
        assertThat(cells.get(0)).containsSubsequence("委托单位（甲方）", "演示铜箔有限公司", "统一社会信用代码", "91441402DEMATEXT93")
                .containsSubsequence("受托单位（乙方）", "梅州市政务服务中心企业代办服务专窗");
        assertThat(cells.get(1)).containsExactly("阶段", "事项", "立项用地规划许可", "企业投资项目备案；建设用地规划许可证核发",
                "施工许可", "建筑工程施工许可证核发");
        assertThat(cells.get(2)).containsSubsequence("1", "营业执照复印件", "2", "项目备案证");
        assertThat(word.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
    }

    @Test
    void an_unknown_phone_stays_blank_to_be_filled_in() {
        assertThat(cells(word.getTables().get(0))).containsSubsequence("乙方联系电话", "　　　　　　");
    }

    @Test
    void each_page_carries_its_number() {
        assertThat(word.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE");
    }

    @Test
    void exactly_one_box_is_ticked() {
        assertThat(text()).contains("☑按阶段代办", "☐全程代办", "☐按事项代办");
    }

    private String type(String sentence) {
        XWPFRun run = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(sentence))
                .findFirst().orElseThrow(() -> new AssertionError(sentence + " is missing in\n" + text()))
                .getRuns().get(0);
        return run.getFontFamily(XWPFRun.FontCharRange.eastAsia) + " " + run.getFontSizeAsDouble();
    }

    private String text() {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(XWPFTable table) {
        return table.getRows().stream().flatMap(row -> row.getTableCells().stream()).map(cell -> cell.getText()).toList();
    }

    private static int millimetres(Object twips) {
        return (int) Math.round(((BigInteger) twips).doubleValue() * 25.4 / 1440);
    }

    private static XWPFDocument reopened(Paper paper) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WordPaper.write(paper, out);
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers/mandate.docx"), out.toByteArray());
            return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
