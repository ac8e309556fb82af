package org.daiban.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class MemoPagesTest {

    private static final Pattern SETTLEMENT = Pattern.compile("action=\"(/memos/[0-9a-f-]{36}/settlement)\"");
    private static final Pattern CASE_FILE = Pattern.compile("href=\"/case-files/([0-9a-f-]{36})\"");

    @Autowired
    Visitor officer;

    @Autowired
    Visitor other;

    @Test
    void a_memo_comes_up_on_its_day_and_is_settled_once() {
        officer.as("officer-chen");
        String words = "问图审意见 " + UUID.randomUUID();
        make("/memos", words, LocalDate.now().plusDays(3).toString(), 303);
        assertThat(officer.get("/memos").body()).contains(words).contains("以后").doesNotContain("id=\"due-memos\"");
        String settlement = settlement();
        assertThat(officer.post(settlement.replace("settlement", "day"), Map.of("day", LocalDate.now().toString(), "key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(officer.get("/memos").body()).contains("id=\"due-memos\"");
        assertThat(officer.post(settlement, Map.of("key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(officer.get("/memos").body()).doesNotContain(words);
        assertThat(officer.post(settlement, Map.of("key", UUID.randomUUID())).body()).contains("没有找到这条备忘");
    }

    @Test
    void nobody_else_reads_or_settles_it() {
        officer.as("officer-lin");
        String words = "给局里回电话 " + UUID.randomUUID();
        make("/memos", words, LocalDate.now().toString(), 303);
        String settlement = settlement();
        for (String user : new String[] {"officer-huang", "bureau-zhong"}) {
            assertThat(other.as(user).get("/memos").body()).doesNotContain(words);
            assertThat(other.post(settlement, Map.of("key", UUID.randomUUID())).statusCode()).isEqualTo(422);
        }
        assertThat(officer.get("/memos").body()).contains(words);
        officer.post(settlement, Map.of("key", UUID.randomUUID()));
    }

    @Test
    void it_can_be_about_a_case_file_and_leads_there() {
        officer.as("officer-lin");
        Matcher file = CASE_FILE.matcher(officer.get("/case-files").body());
        assertThat(file.find()).isTrue();
        String words = "催专家意见 " + UUID.randomUUID();
        String about = "/memos/about/CASE_FILE/" + file.group(1);
        assertThat(Visitor.location(make(about, words, LocalDate.now().toString(), 303))).isEqualTo("/case-files/" + file.group(1));
        assertThat(officer.get(about).body()).contains(words);
        assertThat(officer.get("/memos").body()).contains(words).contains("/case-files/" + file.group(1));
        assertThat(officer.get("/memos/about/CASE_FILE/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/memos/about/NONSENSE/" + file.group(1)).statusCode()).isBetween(400, 404);
        officer.post(settlement(), Map.of("key", UUID.randomUUID()));
    }

    @Test
    void all_that_is_wrong_is_said_and_what_was_typed_stays() {
        officer.as("officer-chen");
        assertThat(make("/memos", " ", "2026-13-40", 422).body()).contains("不是日期", "请写要记住的事");
        assertThat(make("/memos", "", LocalDate.now().minusDays(1).toString(), 422).body()).contains("请写要记住的事", "请选今天或者以后的日期");
        assertThat(make("/memos", "字".repeat(301) + "<b>", "", 422).body()).contains("最多 300 个字", "请选今天或者以后的日期");
    }

    @Test
    void the_same_submit_twice_makes_one() {
        officer.as("officer-chen");
        String words = "一次 " + UUID.randomUUID();
        Map<String, Object> fields = Map.of("words", words, "dueOn", LocalDate.now().toString(), "key", UUID.randomUUID());
        officer.post("/memos", fields);
        officer.post("/memos", fields);
        assertThat(officer.get("/memos").body().split(words)).as("words and the name of the button, twice each").hasSize(4);
        officer.post(settlement(), Map.of("key", UUID.randomUUID()));
    }

    @Test
    void a_page_of_memos_asks_little() {
        officer.as("officer-lin").get("/memos");
        Statements.forget();
        officer.get("/memos");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    private HttpResponse<String> make(String path, String words, String on, int status) {
        HttpResponse<String> answer = officer.post(path, Map.of("words", words, "dueOn", on, "key", UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private String settlement() {
        Matcher found = SETTLEMENT.matcher(officer.get("/memos").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
