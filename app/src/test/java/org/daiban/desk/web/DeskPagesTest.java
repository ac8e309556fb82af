package org.daiban.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaibanTest
class DeskPagesTest {

    private static final Pattern PROJECT = Pattern.compile("href=\"(/projects/[0-9a-f-]{36})\"[^>]*>([^<]*)<");

    @Autowired
    Visitor visitor;

    @Test
    void the_officers_morning_needs_no_click() {
        String page = visitor.as("officer-lin").get("/desk").body();
        assertThat(page).contains("已超期", "快到期", "结果待送达", "等项目单位补", "待递交", "委托将届满", "新登记，待准入")
                .contains("大中型建设工程初步设计审查").contains("超期");
        assertThat(page.indexOf("id=\"overdue\"")).isLessThan(page.indexOf("id=\"soon\""));
    }

    @Test
    void an_officer_sees_own_projects_only_and_the_bureau_sees_all_by_unit() {
        assertThat(visitor.as("officer-lin").get("/desk").body()).doesNotContain("客都五金小型加工车间");
        String bureau = visitor.as("bureau-zhong").get("/desk").body();
        assertThat(bureau).contains("按单位", "市住房和城乡建设局", "客都五金小型加工车间", "住院综合楼");
    }

    @Test
    void a_unit_sees_what_it_is_asked_and_nothing_of_other_units() {
        String page = visitor.as("unit-zjj").get("/unit").body();
        assertThat(page).contains("等本单位办理", "大中型建设工程初步设计审查", "在到期日前办结");
        assertThat(page).doesNotContain("供水报装接入").doesNotContain("雷电防护装置设计审核");
    }

    @Test
    void the_project_page_tells_forecast_turn_next_and_papers() {
        String page = visitor.as("officer-lin").get(project("年产二万吨")).body();
        assertThat(page).contains("按现在的进展，预计", "审定方案", "现在轮到谁", "接下来可以办", "代委〔", "第 2 版", "<svg");
    }

    @Test
    void a_project_just_registered_is_led_to_its_admission() {
        String page = visitor.as("officer-lin").get(project("二期仓库")).body();
        assertThat(page).contains("/admission\">办理准入", "尚未准入").doesNotContain("<svg");
    }

    @Test
    void a_project_that_is_none_is_not_found() {
        assertThat(visitor.as("officer-lin").get("/projects/00000000-0000-4000-8000-000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void a_few_words_find_case_files_projects_and_owners_and_a_code_its_project() {
        String page = find("年产二万吨");
        assertThat(page).contains("<h2>办件", "<h2>项目", "年产二万吨").doesNotContain("没有找到");
        Matcher code = Pattern.compile("441400-?\\d{4}-?[0-9A-Z-]{6,}").matcher(visitor.get(project("年产二万吨") + "/requests").body());
        assertThat(code.find()).isTrue();
        assertThat(find(code.group())).contains("年产二万吨");
        assertThat(find("水")).as("one character is enough").contains("class=\"what\"");
        assertThat(find("绝无此项")).contains("没有找到“绝无此项”");
        assertThat(find("<script>alert(1)</script>")).doesNotContain("<script>alert");
        assertThat(find("字".repeat(500))).contains("没有找到");
    }

    private String find(String words) {
        HttpResponse<String> answer = visitor.as("officer-lin").get("/find?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void each_page_of_the_desk_asks_the_database_at_most_four_times() {
        asksLittle(visitor.as("officer-lin"), "/desk");
        asksLittle(visitor, project("年产二万吨"));
        asksLittle(visitor, project("年产二万吨") + "/requests");
        asksLittle(visitor, "/find?q=%E5%B7%A5");
        asksLittle(visitor.as("bureau-zhong"), "/desk");
        asksLittle(visitor.as("unit-zjj"), "/unit");
    }

    private static void asksLittle(Visitor visitor, String path) {
        visitor.get(path);
        Statements.forget();
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
    }

    private String project(String name) {
        Matcher links = PROJECT.matcher(visitor.as("officer-lin").get("/projects?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)).body());
        while (links.find()) {
            if (links.group(2).contains(name)) {
                return links.group(1);
            }
        }
        throw new AssertionError("no project " + name);
    }
}
