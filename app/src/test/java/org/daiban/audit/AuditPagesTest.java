package org.daiban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.identity.SignIn;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.daiban.web.PresentAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class AuditPagesTest {

    @Autowired
    Visitor auditor;
    @Autowired
    Audit audit;
    @Autowired
    Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void enter() {
        auditor.as("audit-gu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-hou", "security-xie", "officer-lin", "bureau-zhong", "unit-zjj", "owner-factory"})
    void nobody_else_comes_in(String userName) {
        auditor.as(userName);
        for (String path : List.of("/audit", "/audit/1", "/audit/verify", "/audit/entries.xlsx", "/audit/entries.csv")) {
            assertThat(auditor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(auditor.post("/audit/verify", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_term_of_two_characters_is_found_in_what_was_done_and_in_its_detail() {
        tell("officer-lin", "登记签章", "委托书 " + mark);
        tell("officer-chen", "开办件", "催缴材料 " + mark);
        assertThat(rows("q=" + encode("签章 " + mark))).hasSize(1);
        assertThat(rows("q=" + encode("催缴 " + mark))).hasSize(1);
        assertThat(rows("q=" + mark)).hasSize(2);
        assertThat(rows("q=" + encode("签章 催缴 " + mark))).isEmpty();
        assertThat(auditor.get("/audit?q=" + encode("没有这个词" + mark)).body()).contains("没有符合条件的记录");
    }

    @Test
    void a_person_a_kind_and_days_narrow_it_down() {
        tell("officer-lin", "登记项目", mark);
        tell("officer-chen", "登记项目", mark);
        assertThat(rows("name=" + encode("志远") + "&q=" + mark)).hasSize(1);
        assertThat(rows("kind=COMMAND&q=" + mark)).hasSize(2);
        assertThat(rows("kind=EXPORT&q=" + mark)).isEmpty();
        assertThat(rows("to=2001-01-01&q=" + mark)).isEmpty();
        assertThat(rows("from=2001-01-01&q=" + mark)).hasSize(2);
        assertThat(auditor.get("/audit?account=" + lin().account() + "&q=" + mark).body()).contains("林晓岚").doesNotContain("陈志远");
    }

    @Test
    void R00_72_days_the_wrong_way_round_are_said_and_nothing_is_looked_up() {
        String page = auditor.get("/audit?from=2026-03-02&to=2026-03-01").body();
        assertThat(page).contains("结束日期 2026-03-01 早于开始日期 2026-03-02").contains("请先改正");
        assertThat(auditor.get("/audit?from=x&before=y").body()).contains("不是日期");
    }

    @Test
    void pages_follow_one_another_without_gap_or_overlap() {
        for (int i = 0; i < Entries.PAGE + 5; i++) {
            tell("officer-lin", "登记项目", "接续" + mark);
        }
        String first = auditor.get("/audit?q=" + mark).body();
        Matcher next = Pattern.compile("href=\"(/audit\\?[^\"]*before=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        List<String> one = numbers(first);
        List<String> two = numbers(auditor.get(next.group(1).replace("&amp;", "&")).body());
        assertThat(one).hasSize(Entries.PAGE);
        assertThat(two).hasSize(5).doesNotContainAnyElementsOf(one);
    }

    @Test
    void an_entry_shows_its_digest_and_holds_on_to_its_neighbours() {
        tell("officer-lin", "登记项目", mark);
        tell("officer-lin", "登记项目", "后面一条");
        String number = rows("q=" + mark).get(0);
        Statements.forget();
        String page = auditor.get("/audit/" + number).body();
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
        assertThat(page).contains("本条摘要").contains("一致").contains("接得上").doesNotContain("接不上")
                .contains("/audit/" + (Long.parseLong(number) - 1)).contains("/audit/" + (Long.parseLong(number) + 1));
        assertThat(auditor.get("/audit/999999999999").statusCode()).isEqualTo(404);
        assertThat(auditor.get("/audit/99999999999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_found_leaves_as_excel_and_csv_and_that_is_recorded() throws IOException {
        tell("officer-lin", "登记项目", "=1+1 \"引号\" " + mark);
        byte[] excel = auditor.download("/audit/entries.xlsx?kind=COMMAND&q=" + mark).body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("做什么");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("林晓岚");
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("=1+1 \"引号\" " + mark);
            assertThat(sheet.getRow(1).getCell(10).getStringCellValue()).matches("[0-9a-f]{64}");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue()).contains("内容含“" + mark);
        }
        String csv = auditor.get("/audit/entries.csv?kind=COMMAND&q=" + mark).body();
        assertThat(csv).startsWith("\uFEFF编号,").contains("\"'=1+1 \"\"引号\"\" " + mark + "\"").contains("共 1 条");
        assertThat(rows("kind=EXPORT&q=" + mark)).hasSize(2);
        assertThat(auditor.get("/audit?kind=EXPORT&q=" + mark).body()).contains("古秋平").contains("导出审计记录（Excel）");
    }

    @Test
    void a_verification_leads_to_its_result_which_can_be_kept_and_compared_later() {
        var started = auditor.post("/audit/verify", Map.of("key", UUID.randomUUID().toString()));
        assertThat(started.statusCode()).isEqualTo(303);
        String result = auditor.get(Visitor.location(started)).body();
        assertThat(result).contains("审计记录完整").contains("古秋平").contains("末条摘要");
        Matcher digest = Pattern.compile("((?:[0-9a-f]{8} ){7}[0-9a-f]{8})").matcher(result);
        Matcher number = Pattern.compile("末条编号 (\\d+)").matcher(result);
        assertThat(digest.find() && number.find()).isTrue();
        var again = auditor.post("/audit/verify", Map.of("keptNumber", number.group(1), "keptHead", digest.group(1)));
        assertThat(auditor.get(Visitor.location(again)).body()).contains("审计记录完整");
        var other = auditor.post("/audit/verify", Map.of("keptNumber", number.group(1), "keptHead", "0".repeat(64)));
        assertThat(auditor.get(Visitor.location(other)).body()).contains("不完整").contains("存档单上不是这个摘要");
        assertThat(auditor.get("/audit/verify").body()).contains("古秋平").contains("不完整");
        assertThat(rows("q=" + encode("末条摘要 " + digest.group(1).replace(" ", "")))).isNotEmpty();
    }

    @Test
    void R00_71_a_kept_seal_of_the_wrong_form_is_said_beside_its_field_and_kept() {
        var answer = auditor.post("/audit/verify", Map.of("keptNumber", "-1", "keptHead", "xyz"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("存档编号应为").contains("存档摘要应为 64 位").contains("value=\"xyz\"").contains("value=\"-1\"");
    }

    @Test
    void the_same_submit_twice_is_one_verification() {
        String key = UUID.randomUUID().toString();
        String first = Visitor.location(auditor.post("/audit/verify", Map.of("key", key)));
        assertThat(Visitor.location(auditor.post("/audit/verify", Map.of("key", key)))).isEqualTo(first);
    }

    private void tell(String userName, String does, String detail) {
        Jurisdiction.within("441400", () -> {
            Actor actor = accounts.demo().stream().filter(account -> account.userName().equals(userName)).findFirst().orElseThrow().actor();
            SignIn.as(actor, () -> PresentAct.doing(does, () -> audit.record(AuditKind.COMMAND, detail)));
        });
    }

    private Actor lin() {
        return Jurisdiction.within("441400", accounts::demo).stream().filter(account -> account.userName().equals("officer-lin"))
                .findFirst().orElseThrow().actor();
    }

    private List<String> rows(String query) {
        return numbers(auditor.get("/audit?" + query).body());
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("data-label=\"编号\"><a href=\"/audit/(\\d+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
