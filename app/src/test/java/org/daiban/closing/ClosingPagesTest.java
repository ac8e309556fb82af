package org.daiban.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Deliveries, papers, summary and archive as people meet them. */
@DaibanTest
class ClosingPagesTest {

    private static final String CITY = "441400";
    private static EndWorld world;

    @Autowired
    ApplicationContext house;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor other;

    @BeforeEach
    void live() {
        if (world == null) {
            world = new EndWorld(house, CITY);
        }
    }

    @Test
    void an_officer_delivers_and_the_paper_says_what_was_recorded() throws IOException {
        EndWorld fresh = new EndWorld(house, CITY);
        String path = "/case-files/" + fresh.caseFile + "/delivery";
        officer.as(fresh.officerLogin);
        assertThat(officer.get(path).body()).contains("登记送达回证", "演示A06号", "还没有送达");
        assertThat(text(path + ".docx")).as("to be signed by hand").contains("送达回证", "收件人（签名、盖章）", "☐直接领取");
        assertThat(officer.post(path, fields("他人代收", "")).body()).contains("请写明代收的理由");
        assertThat(Visitor.location(officer.post(path, fields("他人代收", "出差")))).isEqualTo(path);
        assertThat(officer.get(path).body()).contains("李演示", "138****0009", "代收理由", "登记更正").doesNotContain("13800000009");
        assertThat(text(path + ".docx")).contains("受送达人", "选址意见书（演示A06号）1 份", "直接领取", "李演示（他人代收，138****0009）", "理由：出差", "演示专窗");
        assertThat(text("/case-files/" + fresh.caseFile + "/completion.docx")).contains("办件办结单", "承诺时限", "各在谁手里", "通过，演示A06号");
        assertThat(officer.post(path + "/phone", Map.of("reason", "")).body()).contains("请先选用途").doesNotContain("13800000009");
        assertThat(officer.post(path + "/phone", Map.of("reason", "CONTACT")).body()).contains("13800000009");
        assertThat(officer.get("/case-files/" + fresh.caseFile).body()).contains("/delivery\"", "/rating\"");
        assertThat(other.as("owner-hospital").get(path).statusCode()).isEqualTo(404);
        assertThat(other.get(path + ".docx").statusCode()).isEqualTo(404);
    }

    @Test
    void a_summary_is_shown_while_it_runs_and_leaves_as_word_and_sheet() throws IOException {
        officer.as("officer-lin");
        String project = officer.get("/projects?mine=true").body().replaceAll("(?s).*?href=\"(/projects/[0-9a-f-]{36})\">年产二万吨.*", "$1");
        String page = officer.get(project + "/summary").body();
        assertThat(page).contains("目前（截至", "本市承诺", "held-chart", "两次修改总平面", "待核定").doesNotContain("style=\"");
        assertThat(text(project + "/summary.docx")).contains("办结总结", "各在谁手里多久", "会签部门意见迟到");
        assertThat(officer.download(project + "/summary.xlsx").statusCode()).isEqualTo(200);
        assertThat(other.as("owner-factory").get(project + "/summary").body()).contains("目前（截至");
        assertThat(other.as("owner-hospital").get(project + "/summary").statusCode()).isEqualTo(404);
    }

    @Test
    void R22_168_an_unfinished_project_is_not_sealed_and_only_its_own_people_take_its_archive() {
        officer.as("officer-lin");
        String project = officer.get("/projects?mine=true").body().replaceAll("(?s).*?href=\"(/projects/[0-9a-f-]{36})\">年产二万吨.*", "$1");
        assertThat(officer.post(project + "/archive", Map.of("seen", "0", "remark", "", "key", UUID.randomUUID())).body()).contains("R22-168");
        assertThat(officer.post(project + "/archive.zip", Map.of()).statusCode()).isEqualTo(200);
        assertThat(other.as("officer-chen").post(project + "/archive.zip", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.get(project + "/archive").body()).contains("档案包由本项目的首席服务官").doesNotContain("下载档案包");
        assertThat(other.as("owner-factory").post(project + "/archive.zip", Map.of()).statusCode()).isEqualTo(200);
        assertThat(other.get(project + "/archive").body()).contains("下载档案包").doesNotContain("审计");
        assertThat(other.as("owner-hospital").post(project + "/archive.zip", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void its_pages_ask_the_database_little() {
        officer.as(world.officerLogin);
        for (String path : new String[] {"/case-files/" + world.caseFile + "/delivery", "/projects/" + world.project + "/summary",
            "/projects/" + world.project + "/archive"}) {
            officer.get(path);
            Statements.forget();
            officer.get(path);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    private String text(String path) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(officer.download(path).body()));
             XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    private static Map<String, Object> fields(String relation, String reason) {
        Map<String, Object> fields = new HashMap<>(Map.of("name-0", "选址意见书", "number-0", "演示A06号", "copies-0", "1", "place", "演示专窗",
                "way", "COLLECTED", "receiver", "李演示", "phone", "13800000009", "deliverer", "林服务官", "version", "3", "seen", "0"));
        fields.put("on", LocalDate.now().toString());
        fields.put("relation", relation);
        fields.put("standInReason", reason);
        fields.put("key", UUID.randomUUID());
        return fields;
    }
}
