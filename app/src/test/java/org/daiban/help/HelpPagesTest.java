package org.daiban.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.notice.LinkToken;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of help requests, for the officer, the unit, the bureau, and whoever holds a link. */
@DaibanTest
class HelpPagesTest {

    private static final String CITY = "441400";
    private static HelpWorld world;

    @Autowired
    ApplicationContext house;
    @Autowired
    HelpRequests requests;
    @Autowired
    LinkStore links;
    @Autowired
    LinkText text;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor unit;
    @Autowired
    Visitor other;
    @Autowired
    Visitor nobody;

    @BeforeEach
    void open() {
        if (world == null) {
            world = new HelpWorld(house, CITY);
        }
        officer.as(world.officerLogin);
        unit.as(world.unitLogin);
        other.as(world.otherUnitLogin);
    }

    @Test
    void the_case_file_offers_to_ask_and_the_form_is_filled_in() {
        String path = "/case-files/" + world.caseFile;
        assertThat(officer.get(path).body()).contains(path + "/help-requests");
        assertThat(officer.get(path + "/help-requests").body()).contains(path + "/help-requests/new");
        assertThat(unit.get(path + "/help-requests").body()).doesNotContain("/help-requests/new");
        String form = officer.get(path + "/help-requests/new").body();
        assertThat(form).contains("（今天办理）", "演示协助项目", "一并告诉单位的情况").doesNotContain("13800000");
        HttpResponse<String> refused = officer.post(path + "/help-requests/new", Map.of("question", "", "dueOn", "2000-01-01", "person", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明要单位协助什么", "20 个工作日以内", "2000-01-01");
        HttpResponse<String> asked = officer.post(path + "/help-requests/new",
                Map.of("template", "PROGRESS", "question", "急用", "dueOn", requestsDue(), "person", ""));
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(officer.get(Visitor.location(asked)).body()).contains("请告知目前办到哪一步", "急用", "等单位答复", "报业务负责人");
    }

    @Test
    void no_page_asks_the_database_more_than_four_times() {
        UUID id = asked();
        String token = token(id);
        for (String path : List.of("/case-files/" + world.caseFile + "/help-requests", "/case-files/" + world.caseFile + "/help-requests/new",
                "/help-requests", "/help-requests/" + id)) {
            few(officer, path);
        }
        unit.get("/help-requests/" + id);
        few(unit, "/help-requests/" + id);
        few(unit, "/unit/help");
        few(nobody, "/reply/" + token);
        Visitor bureau = other.as("bureau-zhong");
        few(bureau, "/help-requests/units");
        few(bureau, "/help-requests/" + id);
    }

    @Test
    void another_unit_and_an_owner_find_nothing() {
        UUID id = asked();
        assertThat(other.get("/help-requests/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/case-files/" + world.caseFile + "/help-requests").statusCode()).isEqualTo(404);
        assertThat(other.post("/help-requests/" + id + "/answer", Map.of("answer", "越界")).statusCode()).isEqualTo(404);
        assertThat(other.get("/unit/help").body()).doesNotContain(id.toString());
        assertThat(nobody.as("owner-factory").get("/help-requests/" + id).statusCode()).isEqualTo(403);
    }

    @Test
    void the_unit_answers_signed_in_with_a_file_and_the_officer_gets_it_and_closes() {
        UUID id = asked();
        assertThat(unit.get("/unit/help").body()).contains("/help-requests/" + id);
        assertThat(unit.post("/help-requests/" + id + "/answer", Map.of("answer", "")).body()).contains("请写答复、选一句常用的");
        byte[] pdf = "%PDF-1.4 demo".getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answered = unit.upload("/help-requests/" + id + "/answer", Map.of("template", "GOOD", "answer", "见附件"), "file", "意见.pdf", pdf);
        assertThat(answered.statusCode()).isEqualTo(303);
        String thread = officer.get("/help-requests/" + id).body();
        assertThat(thread).contains("材料齐全，正在办理", "见附件", "意见.pdf", "登录后");
        Matcher file = Pattern.compile("/help-requests/" + id + "/files/[0-9a-f-]{36}").matcher(thread);
        assertThat(file.find()).isTrue();
        assertThat(officer.download(file.group()).body()).isEqualTo(pdf);
        assertThat(other.get(file.group()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/help-requests/" + id + "/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.post("/help-requests/" + id + "/closing", Map.of("seen", "1")).body()).contains("请看过以后再办");
        assertThat(officer.post("/help-requests/" + id + "/closing", Map.of("seen", "" + version(id))).statusCode()).isEqualTo(303);
    }

    @Test
    void a_link_shows_what_is_needed_answers_once_and_its_token_is_in_no_record() {
        UUID id = asked();
        String token = token(id);
        String page = nobody.get("/reply/" + token).body();
        assertThat(page).contains("请告知办到哪一步", "演示协助项目", "发送答复", "转给本单位同事").doesNotContain("13800000", "/help-requests/", "/case-files/");
        assertThat(nobody.post("/reply/" + token, Map.of("answer", "")).statusCode()).isEqualTo(422);
        assertThat(nobody.post("/reply/" + token, Map.of("template", "GOOD")).statusCode()).isEqualTo(303);
        assertThat(nobody.get("/reply/" + token).body()).contains("答复，谢谢").doesNotContain("发送答复");
        HttpResponse<String> again = nobody.post("/reply/" + token, Map.of("answer", "第二次用"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("答复");
        List<String> recorded = Jurisdiction.within(CITY, () -> transactions.execute(status -> jdbc.sql("""
                select target || ' ' || does || ' ' || name from audit.entry where does like '用短信链接%' and detail like '%' || :id || '%'""")
                .param("id", id.toString()).query(String.class).list()));
        assertThat(recorded).isNotEmpty().allSatisfy(entry -> assertThat(entry).contains("/reply/…").doesNotContain(token));
        Integer kept = Jurisdiction.within(CITY, () -> transactions.execute(status -> jdbc.sql("select count(*) from audit.entry where target like '%' || :token || '%'")
                .param("token", token).query(Integer.class).single()));
        assertThat(kept).isZero();
    }

    @Test
    void guessed_and_withdrawn_links_open_nothing() {
        assertThat(nobody.get("/reply/" + LinkToken.next().text()).statusCode()).isEqualTo(404);
        assertThat(nobody.post("/reply/" + LinkToken.next().text(), Map.of("answer", "越界")).statusCode()).isEqualTo(404);
        UUID id = asked();
        String token = token(id);
        assertThat(officer.post("/help-requests/" + id + "/withdrawal", Map.of("seen", "1", "reason", "")).body()).contains("撤回须写明原因");
        assertThat(officer.post("/help-requests/" + id + "/withdrawal", Map.of("seen", "1", "reason", "问错了")).statusCode()).isEqualTo(303);
        assertThat(nobody.get("/reply/" + token).body()).contains("已经撤回").doesNotContain("发送答复");
        assertThat(nobody.post("/reply/" + token, Map.of("answer", "还是要答")).statusCode()).isEqualTo(422);
        assertThat(nobody.get("/r/441481/reply/" + token).statusCode()).as("in a county that did not adopt").isEqualTo(404);
    }

    @Test
    void the_bureau_sees_response_times_exports_them_and_sets_the_times() throws IOException {
        asked();
        Visitor bureau = other.as("bureau-zhong");
        String page = bureau.get("/help-requests/units").body();
        assertThat(page).contains("各单位答复用时", "待核定", "平均答复");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bureau.download("/help-requests/units.xlsx").body()))) {
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(2);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bureau.download("/help-requests/list.xlsx?show=WAITING").body()))) {
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(2);
        }
        Map<String, String> terms = new LinkedHashMap<>(Map.of("measure", "PERCENT", "dueDays", "3", "toLead", "200", "toOfficial", "150", "toBureau", "100",
                "linkDays", "10", "holdsFrom", "2020-01-01", "seen", "0"));
        HttpResponse<String> refused = bureau.post("/help-requests/units", terms);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("一级比一级长", "只能从今天", "请写明依据");
    }

    private void few(Visitor visitor, String path) {
        visitor.get(path);
        Statements.forget();
        assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
    }

    private UUID asked() {
        return Jurisdiction.within(CITY, () -> requests.ask(world.officer, new NewHelp(world.caseFile, null, "请告知办到哪一步。", null),
                UUID.randomUUID()).orThrow());
    }

    private String requestsDue() {
        return Jurisdiction.within(CITY, () -> requests.usualDue()).toString();
    }

    private int version(UUID id) {
        return Jurisdiction.within(CITY, () -> requests.thread(world.officer, id)).orElseThrow().request().version();
    }

    private String token(UUID request) {
        return Jurisdiction.within(CITY, () -> transactions.execute(status ->
                text.write(links.of(request).get(0).id()).orElseThrow().words().replaceAll("(?s).*/reply/([\\w-]+).*", "$1")));
    }
}
