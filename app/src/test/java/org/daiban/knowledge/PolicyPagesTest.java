package org.daiban.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the library, with scripts off. */
@DaibanTest
class PolicyPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    Visitor citizen;

    @Autowired
    Visitor zhong;

    @Autowired
    Visitor luo;

    @Test
    void a_citizen_finds_by_two_characters_and_reads_a_whole_text() {
        String found = citizen.get("/policies?q=" + encoded("代办")).body();
        assertThat(found).contains("<mark>代办</mark>", "梅市政数〔2020〕2号", "现行有效");
        String page = citizen.get(first(found)).body();
        assertThat(page).contains("全文", "首席服务官", "待核定", "印发日期", "2020年1月19日");
        assertThat(citizen.get("/r/441400/policies?q=" + encoded("代办")).body()).contains("/policies/");
    }

    @Test
    void a_replaced_policy_says_what_to_read_instead() {
        String found = citizen.get("/policies?q=" + encoded("粤府办[2018]53号")).body();
        assertThat(found).contains("代替了《广东省网上中介服务超市管理暂行办法》");
        assertThat(citizen.get(first(found)).body()).contains("代替了", "粤府办〔2018〕53号");
        String old = citizen.get("/policies?holds=NO_LONGER&q=" + encoded("粤府办2018 53")).body();
        assertThat(citizen.get(first(old)).body()).contains("已被代替", "现在看");
    }

    @Test
    void what_is_not_found_helps_on_and_nonsense_in_the_address_narrows_nothing() {
        assertThat(citizen.get("/policies?q=" + encoded("龘靐齉麤")).body()).contains("没有找到", "换个说法", "我该办什么");
        assertThat(citizen.get("/policies?holds=x&level=y&matter=%27&page=-1&after=2026-02-30_x").statusCode()).isEqualTo(200);
        assertThat(citizen.get("/policies/suggestions?q=" + encoded("施工许可")).body()).contains("id=\"suggestions\"", "施工许可证");
        assertThat(citizen.get("/policies/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void pages_take_at_most_four_statements() {
        for (String path : new String[] {"/policies", "/policies?q=" + encoded("粤府办2018 53"), "/policies/suggestions?q=" + encoded("消防"),
                first(citizen.get("/policies?q=" + encoded("消防")).body())}) {
            few(citizen, path);
        }
        zhong.as("bureau-zhong");
        few(zhong, "/library");
        few(zhong, "/library/new");
        few(zhong, "/library/" + first(citizen.get("/policies?q=" + encoded("消防")).body()).replaceAll(".*/", ""));
    }

    @Test
    void a_very_long_question_is_answered_politely() {
        HttpResponse<String> cut = citizen.get("/policies?q=" + encoded("消防".repeat(350)));
        assertThat(cut.statusCode()).isEqualTo(200);
        assertThat(cut.body()).contains("只查了前 60 个字");
        HttpResponse<String> refused = citizen.get("/policies?q=" + "a".repeat(100_000));
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.body()).doesNotContain("Exception", "org.apache");
    }

    @Test
    void R16_1_the_second_person_publishes_and_script_in_every_field_shows_as_text() {
        zhong.as("bureau-zhong");
        luo.as("bureau-luo");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("title", "鼌鼍" + SCRIPT, "issuer", SCRIPT, "level", "CITY", "text", "鼌鼍\n" + SCRIPT,
                "tags", SCRIPT, "unconfirmed", "true", "confirmBy", SCRIPT, "number", "演示" + UUID.randomUUID() + SCRIPT, "issuedOn", "2020-01-01"));
        String path = Visitor.location(zhong.post("/library", fields));
        String id = path.replaceAll(".*/", "");
        assertThat(citizen.get("/policies/" + id).statusCode()).isEqualTo(404);
        HttpResponse<String> own = zhong.post(path + "/publication", Map.of("seen", "0"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("起草、修改的人不能自己发布", "R16-1");
        assertThat(luo.get(path).body()).contains("对照原文核对过，发布");
        assertThat(luo.post(path + "/publication", Map.of("seen", "0")).statusCode()).isEqualTo(303);
        for (String body : new String[] {citizen.get("/policies/" + id).body(), citizen.get("/policies?q=" + encoded("鼌鼍")).body(), zhong.get(path).body(),
                zhong.get(path + "/edit").body(), zhong.get("/library").body(), citizen.get("/policies/suggestions?q=" + encoded("鼌鼍")).body()}) {
            assertThat(body).contains("&lt;script").doesNotContain("<script>alert");
        }
        assertThat(citizen.get("/policies?q=" + encoded("\"'><svg/onload=1>" + SCRIPT)).body()).doesNotContain("<svg/onload", "<script>alert");
        assertThat(luo.post(path + "/repeal", Map.of("seen", "1", "from", "2026-01-01", "reason", "演示废止")).statusCode()).isEqualTo(303);
        assertThat(citizen.get("/policies/" + id).body()).contains("已废止");
    }

    @Test
    void all_that_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        String body = zhong.as("bureau-zhong").post("/library", Map.of("title", "", "level", "CITY", "text", "留着的正文", "issuedOn", "2020-13-01",
                "unconfirmed", "true")).body();
        assertThat(body).contains("请填写标题", "不是日期", "请写明由谁核定", "留着的正文");
    }

    @Test
    void R16_12_a_word_file_is_read_into_the_form_and_a_scan_is_told_apart() throws IOException {
        zhong.as("bureau-zhong");
        Map<String, String> fields = Map.of("title", "演示读入", "level", "CITY", "do", "read");
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("第一条 为了演示怎样从 Word 文件读入全文。");
            document.createParagraph().createRun().setText("第二条 " + SCRIPT + "只是文字。");
            document.write(word);
        }
        HttpResponse<String> read = zhong.upload("/library", fields, "file", "演示.docx", word.toByteArray());
        assertThat(read.body()).contains("第一条 为了演示", "已读入", "演示读入").doesNotContain("<script>alert");
        HttpResponse<String> none = zhong.upload("/library", fields, "file", "演示.docx", "不是文件".getBytes(StandardCharsets.UTF_8));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("演示读入");
        assertThat(zhong.post("/library", fields).body()).contains("请先选择一个 Word");
    }

    private void few(Visitor visitor, String path) {
        visitor.get(path);
        Statements.forget();
        assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
    }

    private static String first(String page) {
        Matcher link = Pattern.compile("href=\"(/policies/[0-9a-f-]{36})\"").matcher(page);
        assertThat(link.find()).as("a policy in " + page).isTrue();
        return link.group(1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
