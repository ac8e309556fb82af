package org.daiban.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class SavedFiltersPagesTest {

    private static final Pattern DELETION = Pattern.compile("action=\"(/filters/[0-9a-f-]{36}/deletion)\"");

    @Autowired
    Visitor officer;
    @Autowired
    Visitor other;

    @AfterEach
    void empty() {
        officer.as("officer-chen");
        Matcher found = DELETION.matcher(officer.get("/filters").body());
        while (found.find()) {
            officer.post(found.group(1), Map.of("key", UUID.randomUUID()));
        }
    }

    @Test
    void what_a_list_shows_is_kept_under_a_name_and_opened_again() {
        officer.as("officer-chen");
        assertThat(officer.get("/case-files?light=RED&mine=true").body()).contains("hx-get=\"/filters/case-files?light=RED&amp;mine=true\"");
        assertThat(officer.get("/filters/case-files?light=RED&mine=true&after=1_2&evil=%3Cb%3E").body())
                .contains("存下现在的条件", "name=\"light\" value=\"RED\"").doesNotContain("evil").doesNotContain("1_2");
        assertThat(officer.get("/filters/case-files").body()).doesNotContain("存下现在的条件");
        HttpResponse<String> kept = save("case-files", "我的红灯 <i>", Map.of("light", "RED", "mine", "true", "q", "水 & 电"));
        assertThat(kept.headers().firstValue("Location").orElseThrow()).contains("/case-files?q=%E6%B0%B4%20%26%20%E7%94%B5&light=RED&mine=true");
        assertThat(officer.get("/filters/case-files?light=RED&mine=true&q=%E6%B0%B4+%26+%E7%94%B5").body()).contains("我的红灯 &lt;i&gt;", "aria-current=\"true\"")
                .doesNotContain("存下现在的条件");
        assertThat(officer.get("/filters").body()).contains("我的红灯").contains("办件");
        assertThat(officer.get("/desk").body()).contains("hx-get=\"/filters\"");
        assertThat(officer.get("/filters/requests").body()).as("of another list").doesNotContain("我的红灯");
    }

    @Test
    void the_same_name_replaces_and_there_are_not_too_many() {
        officer.as("officer-chen");
        save("requests", "等我", Map.of("turn", "WINDOW"));
        save("requests", "等我", Map.of("turn", "OWNER"));
        assertThat(officer.get("/filters").body().split("class=\"chip\"")).hasSize(2);
        assertThat(officer.get("/filters").body()).contains("turn=OWNER").doesNotContain("turn=WINDOW");
        for (int number = 1; number < 10; number++) {
            assertThat(save("requests", "第 " + number, Map.of("q", "第" + number)).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> more = save("requests", "再一组", Map.of("q", "再"));
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("最多存 10 组");
        assertThat(save("requests", "等我", Map.of("turn", "BUREAU")).statusCode()).as("replacing needs no room").isEqualTo(303);
        assertThat(save("projects", "等我", Map.of("mine", "true")).statusCode()).as("another list has its own room").isEqualTo(303);
    }

    @Test
    void nothing_to_keep_no_name_and_no_such_list_are_refused() {
        officer.as("officer-chen");
        assertThat(save("case-files", "空的", Map.of()).body()).contains("请先选条件再存");
        assertThat(save("case-files", " ", Map.of("mine", "true")).body()).contains("请给这组条件起个名字");
        assertThat(save("case-files", "字".repeat(21), Map.of("mine", "true")).statusCode()).isEqualTo(422);
        assertThat(officer.get("/filters/owners").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_else_sees_or_deletes_them() {
        officer.as("officer-chen");
        save("case-files", "只给自己", Map.of("mine", "true"));
        Matcher deletion = DELETION.matcher(officer.get("/filters").body());
        assertThat(deletion.find()).isTrue();
        for (String user : new String[] {"officer-huang", "bureau-zhong"}) {
            assertThat(other.as(user).get("/filters").body()).doesNotContain("只给自己");
            assertThat(other.post(deletion.group(1), Map.of("key", UUID.randomUUID())).statusCode()).isEqualTo(422);
        }
        assertThat(officer.post(deletion.group(1), Map.of("key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(officer.post(deletion.group(1), Map.of("key", UUID.randomUUID())).body()).contains("可能已经删掉");
    }

    @Test
    void its_pages_ask_the_database_little() {
        officer.as("officer-chen");
        for (String path : new String[] {"/filters", "/filters/case-files?mine=true"}) {
            officer.get(path);
            Statements.forget();
            officer.get(path);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    private HttpResponse<String> save(String list, String name, Map<String, String> conditions) {
        Map<String, Object> fields = new HashMap<>(conditions);
        fields.put("name", name);
        fields.put("key", UUID.randomUUID());
        return officer.post("/filters/" + list, fields);
    }
}
