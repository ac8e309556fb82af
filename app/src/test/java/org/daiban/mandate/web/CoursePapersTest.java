package org.daiban.mandate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.daiban.document.Paper;
import org.daiban.document.WordPaper;
import org.daiban.engine.matter.Stage;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.mandate.Authority;
import org.daiban.mandate.Ending;
import org.daiban.mandate.HandOver;
import org.daiban.mandate.Mandate;
import org.daiban.mandate.Papers;
import org.daiban.mandate.Scope;
import org.daiban.mandate.Substance;
import org.daiban.mandate.Wordings;
import org.daiban.rule.ApprovalLevel;
import org.junit.jupiter.api.Test;

/** The papers that follow a mandate, opened again as a reader would and held against the data. */
class CoursePapersTest {

    private static final Letterhead HEAD = new Letterhead("梅州市", "梅州市政务服务数据管理局", "梅市政数",
            "梅州市工程建设项目全程免费代办工作方案", "梅市政数〔2020〕2号", ApprovalLevel.CITY);

    @Test
    void a_renewal_names_the_mandate_it_follows() {
        Opened paper = open("renewal", MandatePaper.of(Papers.renewing(Papers.drafted(), "代委〔2025〕9号"), HEAD, Wordings.DELIVERED));
        assertThat(paper.text()).contains("工程建设项目全程免费代办续办委托书", "本委托书接续下列委托书", "文书模板第 1 版");
        assertThat(paper.cells()).containsSubsequence("接续的委托书", "代委〔2025〕9号");
        assertThat(open("mandate-2", MandatePaper.of(Papers.drafted(), HEAD, Wordings.DELIVERED)).text()).doesNotContain("续办");
    }

    @Test
    void a_paper_drawn_up_on_the_first_edition_is_printed_in_its_words() {
        assertThat(open("mandate-1", MandatePaper.of(Papers.drafted(), HEAD, Wordings.DELIVERED)).text())
                .contains("内容需要变更的，另立委托书。").doesNotContain("另签变更书");
    }

    @Test
    void an_amendment_says_before_and_after_from_which_day_and_why() {
        Substance was = Papers.drafted().substance();
        Substance wider = new Substance(new Scope(Scope.Kind.STAGES, EnumSet.of(Stage.LAND_PLANNING, Stage.PROJECT_PERMIT, Stage.ACCEPTANCE),
                was.scope().matters()), Set.of(Authority.SUBMIT, Authority.COLLECT, Authority.EXPLAIN), was.withheld(), was.term(), false,
                was.agent(), was.substitute());
        Mandate amended = Papers.amended(Papers.signed(), wider, "2026-04-10");
        Opened paper = open("amendment", CoursePapers.amendment(amended, amended.course().amendments().get(0), HEAD, Wordings.DELIVERED));
        assertThat(paper.text()).contains("工程建设项目全程免费代办委托变更书", "编号：代委〔2026〕3号（变更1）", "变更自2026年4月10日起。变更原因：增加事项",
                "第一百六十五条", "变更以前乙方在权限之内办理的");
        assertThat(paper.cells()).containsSubsequence("项目", "原来", "变更为", "代办内容")
                .containsSubsequence("可以代为", "递交申请材料、领取结果", "递交申请材料、说明情况、领取结果");
    }

    @Test
    void a_second_amendment_is_held_against_the_first_that_was_signed() {
        Substance was = Papers.drafted().substance();
        Mandate first = Papers.amendmentSigned(Papers.amended(Papers.signed(), granting(was, Authority.SUBMIT), "2026-04-10"), "2026-04-10");
        Mandate second = Papers.amended(first, granting(was, Authority.COLLECT), "2026-05-10");
        Opened paper = open("amendment-2", CoursePapers.amendment(second, second.course().amendments().get(1), HEAD, Wordings.DELIVERED));
        assertThat(paper.cells()).containsSubsequence("可以代为", "递交申请材料", "领取结果");
    }

    @Test
    void a_suspension_says_who_why_and_when_it_was_resumed() {
        Mandate suspended = Papers.resumed(Papers.suspended(Papers.signed(), "2026-04-02", true), "2026-04-20");
        Opened paper = open("suspension", CoursePapers.suspension(suspended, suspended.course().suspensions().get(0), HEAD, Wordings.DELIVERED));
        assertThat(paper.text()).contains("委托中止单", "编号：代委〔2026〕3号（中止1）", "中止不延长委托期限");
        assertThat(paper.cells()).containsSubsequence("自哪一天起", "2026年4月2日", "由哪一方中止", "委托单位（甲方）", "原因", "股东变更")
                .containsSubsequence("自哪一天起恢复", "2026年4月20日", "原因", "变更办完");
        Mandate still = Papers.suspended(Papers.signed(), "2026-04-02", false);
        assertThat(open("suspension-open", CoursePapers.suspension(still, still.course().suspensions().get(0), HEAD, Wordings.DELIVERED)).cells())
                .containsSubsequence("受托单位（乙方）", "还没有恢复");
    }

    @Test
    void an_ending_is_a_termination_or_a_completion_and_says_who_wanted_it() {
        Opened revoked = open("ending-revoked", CoursePapers.ending(Papers.ended(Papers.signed(), Ending.Kind.REVOKED, "2026-04-15"), HEAD, Wordings.DELIVERED));
        assertThat(revoked.text()).contains("委托终止单", "第一百七十三条", "自上列日期起（当日在内）");
        assertThat(revoked.cells()).containsSubsequence("终止日期", "2026年4月15日", "由哪一方提出", "委托单位（甲方）撤销", "原因", "项目调整");
        Opened completed = open("ending-completed", CoursePapers.ending(Papers.ended(Papers.signed(), Ending.Kind.COMPLETED, "2026-04-15"), HEAD, Wordings.DELIVERED));
        assertThat(completed.text()).contains("委托办结单", "委托的事项已经办结").doesNotContain("终止单");
    }

    @Test
    void the_hand_over_list_shows_both_ways_and_what_is_left() {
        List<HandOver> handOvers = List.of(
                handOver(HandOver.Direction.TAKEN_IN, "2026-03-02", new HandOver.Line("营业执照", false, 2), new HandOver.Line("宗地图", true, 1)),
                handOver(HandOver.Direction.GIVEN_BACK, "2026-05-06", new HandOver.Line("宗地图", true, 1)));
        Opened paper = open("hand-over", CoursePapers.handOver(Papers.signed(), handOvers, LocalDate.parse("2026-05-07"), HEAD, Wordings.DELIVERED));
        assertThat(paper.text()).contains("材料交接清单", "三、还在乙方的材料", "营业执照复印件 2 份。");
        assertThat(paper.cells()).containsSubsequence("营业执照", "复印件", "2", "2026-03-02", "林女士", "甲")
                .containsSubsequence("宗地图", "原件", "1", "2026-05-06");
    }

    private static Substance granting(Substance was, Authority authority) {
        return new Substance(was.scope(), Set.of(authority), was.withheld(), was.term(), was.subDelegable(), was.agent(), was.substitute());
    }

    private static HandOver handOver(HandOver.Direction direction, String on, HandOver.Line... lines) {
        return new HandOver(new UUID(0, 1), direction, LocalDate.parse(on), "林女士", List.of(lines), "甲", Instant.EPOCH);
    }

    private record Opened(String text, List<String> cells) {
    }

    private static Opened open(String name, Paper paper) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WordPaper.write(paper, out);
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers", name + ".docx"), out.toByteArray());
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
                String footers = word.getFooterList().stream().map(footer -> footer.getText()).collect(Collectors.joining("\n"));
                return new Opened(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")) + footers,
                        word.getTables().stream().flatMap(table -> table.getRows().stream())
                                .flatMap(row -> row.getTableCells().stream()).map(cell -> cell.getText()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
