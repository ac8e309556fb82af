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
        assertThat(page).contains("今日必办", "等我回复", "我在等谁", "今天的值班与交接")
                .contains("结果待送达", "待递交", "委托将届满", "催市住房和城乡建设局")
                .contains("大中型建设工程初步设计审查").contains("超期");
        assertThat(page.indexOf("超期 ")).as("by the days that remain").isLessThan(page.indexOf("黄 · 剩"));
        for (String part : new String[] {"replies", "checks", "units", "owners", "duty"}) {
            assertThat(page).contains("hx-get=\"/desk/" + part + "\"", "<a href=\"/desk/" + part + "\">");
        }
    }

    @Test
    void what_waits_for_the_officer_and_whom_the_officer_waits_for() {
        visitor.as("officer-lin");
        assertThat(visitor.get("/desk/replies").body()).contains("二期能不能和一期并联申报", "待首次答复");
        assertThat(visitor.get("/desk/checks").body()).contains("待准入", "二期仓库");
        assertThat(visitor.get("/desk/units").body()).contains("已等 ", "个工作日", "协助：", "/reminders\"", "催办");
        assertThat(visitor.get("/desk/owners").body()).contains("补正中", "委托书等签章");
        assertThat(visitor.as("officer-huang").get("/desk/replies").body()).contains("项目单位有异议", "陈志远交来的工作");
        assertThat(visitor.as("officer-chen").get("/desk/checks").body()).contains("补正答复", "待核对", "承诺");
    }

    @Test
    void an_officer_sees_own_projects_only_and_the_bureau_sees_all_by_unit() {
        visitor.as("officer-lin");
        for (String path : new String[] {"/desk", "/desk/replies", "/desk/checks", "/desk/units", "/desk/owners"}) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain("客都五金小型加工车间").doesNotContain("住院综合楼");
        }
        visitor.as("bureau-zhong");
        assertThat(visitor.get("/desk").body()).contains("今日必办", "客都五金小型加工车间", "住院综合楼");
        assertThat(visitor.get("/desk/units").body()).contains("按单位", "市住房和城乡建设局");
        assertThat(visitor.get("/desk/replies").body()).contains("北侧市政排水接口");
        assertThat(visitor.get("/desk/duty").body()).contains("陈志远的工作由黄雨薇代", "等对方接收");
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
        for (String role : new String[] {"officer-lin", "bureau-zhong"}) {
            visitor.as(role);
            for (String path : new String[] {"/desk", "/desk/replies", "/desk/checks", "/desk/units", "/desk/owners", "/desk/duty"}) {
                asksLittle(visitor, path);
            }
        }
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
