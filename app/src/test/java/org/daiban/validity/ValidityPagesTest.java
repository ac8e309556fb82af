package org.daiban.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The decisions of the demo world that lapse, as an officer, the bureau and an owner meet them. */
@DaibanTest
class ValidityPagesTest {

    private static final Pattern WATCH = Pattern.compile("href=\"(/validity/[0-9a-f-]{36})\"[^>]*>([^<]*)<");
    private static final Pattern PROJECT = Pattern.compile("href=\"/projects/([0-9a-f-]{36})\"");

    @Autowired
    Visitor officer;

    @Autowired
    Visitor other;

    @Test
    void a_decision_that_lapses_is_watched_by_itself_with_its_last_day_and_clause() {
        String page = officer.as("bureau-zhong").get("/validity").body();
        assertThat(page).contains("建筑工程施工许可证核发", "建筑法第9条", "领证之日起三个月内开工")
                .contains("建设项目用地预审与选址意见书核发", "待核定").contains("是否失效由主管部门认定");
    }

    @Test
    void R22_90_what_was_done_settles_it_and_nothing_is_recorded_after() {
        String path = watch("officer-huang", "建筑工程施工许可证核发");
        String before = officer.get(path).body();
        assertThat(before).contains("已开工", "批准延期", "末日").contains("name=\"seen\" value=\"0\"");
        assertThat(officer.post(path + "/steps", Map.of("kind", "", "on", "", "voucher", "", "seen", "0", "key", UUID.randomUUID())).body())
                .contains("请选登记什么", "到今天之间的日期", "请写凭证");
        Map<String, Object> done = fields("DONE", 0);
        assertThat(officer.post(path + "/steps", done).statusCode()).isEqualTo(303);
        assertThat(officer.post(path + "/steps", done).statusCode()).as("the same submit again").isEqualTo(303);
        assertThat(officer.get(path).body()).contains("了结", "开工报告").doesNotContain("name=\"seen\"");
        assertThat(officer.post(path + "/steps", fields("DONE", 1)).body()).contains("R22-90");
        assertThat(officer.get("/validity").body()).doesNotContain("\"" + path + "\"");
    }

    @Test
    void R22_91_and_R22_31_an_extension_needs_a_rule_and_an_old_page_records_nothing() {
        String path = watch("officer-chen", "建设项目环境影响报告表审批");
        assertThat(officer.post(path + "/steps", fields("EXTENDED", 0)).body()).contains("没有延期的规定");
        assertThat(officer.post(path + "/steps", fields("DONE", 7)).body()).contains("R22-31");
        assertThat(other.as("bureau-zhong").post(path + "/steps", fields("DONE", 0)).statusCode()).isEqualTo(403);
    }

    @Test
    void an_owner_sees_those_of_their_own_project_and_of_no_other() {
        Matcher hospital = PROJECT.matcher(officer.as("officer-chen").get("/projects?mine=true").body());
        assertThat(hospital.find()).isTrue();
        String path = "/validity/of/" + hospital.group(1);
        assertThat(officer.get(path).body()).contains("建设项目用地预审与选址意见书核发");
        assertThat(other.as("owner-hospital").get(path).body()).contains("建设项目用地预审与选址意见书核发").doesNotContain("href=\"/validity/");
        assertThat(other.as("owner-factory").get(path).statusCode()).isEqualTo(404);
        assertThat(other.get("/validity").statusCode()).isEqualTo(403);
    }

    @Test
    void its_pages_ask_the_database_little() {
        String path = watch("officer-chen", "建设项目用地预审与选址意见书核发");
        for (String each : new String[] {"/validity", path}) {
            officer.get(each);
            Statements.forget();
            officer.get(each);
            assertThat(Statements.seen()).as(each).hasSizeLessThanOrEqualTo(4);
        }
    }

    private String watch(String user, String matter) {
        Matcher found = WATCH.matcher(officer.as(user).get("/validity?all=true").body());
        while (found.find()) {
            if (found.group(2).equals(matter)) {
                return found.group(1);
            }
        }
        throw new AssertionError("no watch of " + matter);
    }

    private static Map<String, Object> fields(String kind, int seen) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", kind);
        fields.put("on", LocalDate.now().toString());
        fields.put("until", kind.equals("EXTENDED") ? LocalDate.now().plusYears(6).toString() : "");
        fields.put("voucher", "开工报告（演示）");
        fields.put("seen", String.valueOf(seen));
        fields.put("key", UUID.randomUUID());
        return fields;
    }
}
