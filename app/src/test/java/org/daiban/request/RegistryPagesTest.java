package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry's and the roadmap desk's pages as a browser without scripts sees them. */
@DaibanTest
class RegistryPagesTest {

    @Autowired
    Visitor visitor;
    @Autowired
    Visitor colleague;
    @Autowired
    Visitor stranger;
    @Autowired
    Accounts accounts;

    @BeforeEach
    void signIn() {
        visitor.as(account(Role.OFFICER));
    }

    @Test
    void every_fault_of_a_walk_in_is_told_at_once_and_nothing_typed_is_lost() {
        HttpResponse<String> answer = visitor.post("/projects/new", Map.of(
                "creditCode", "91441402MA4TEST168", "ownerName", "", "contact", "演示联系人甲", "phone", "电话",
                "name", "<b>坏名字</b>", "code", "2509", "place", "", "summary", "演示内容"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("第 14 位是“S”").contains("请填写单位名称").contains("不像电话号码")
                .contains("项目代码形如").contains("请填写建设地点").contains("请选择服务方式")
                .contains("演示联系人甲").contains("演示内容").contains("&lt;b>坏名字").doesNotContain("<b>坏名字");
    }

    @Test
    void a_registered_owner_is_shown_with_a_masked_phone_once_its_code_is_typed() {
        register("先登记一个", UUID.randomUUID());
        HttpResponse<String> answer = visitor.post("/projects/new", Map.of(
                "do", "find", "creditCode", "91441481dematext9g", "name", "另一个项目"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("已经登记，直接使用").contains("138****5678").contains("另一个项目")
                .doesNotContain("13812345678");
    }

    @Test
    void a_double_submit_registers_once_and_both_answers_lead_to_the_same_page() {
        UUID key = UUID.randomUUID();
        assertThat(register("双击提交的项目", key)).isEqualTo(register("双击提交的项目", key));
        String list = visitor.get("/projects?q=" + encoded("双击提交的项目")).body();
        assertThat(list.split("<a href=\"/projects/0", -1)).hasSize(2);
    }

    @Test
    void the_slip_says_free_and_voluntary_and_tells_nothing_personal() {
        String slip = visitor.get(register("告知单项目", UUID.randomUUID()).replace("/registered", "/slip")).body();
        assertThat(slip).contains("自愿").contains("不收任何费用").contains("统一编码").contains("查询码")
                .doesNotContain("13812345678").doesNotContain("138****").doesNotContain("页面联系人");
    }

    @Test
    void R07_2_a_miscopied_code_in_the_search_is_told_so_and_a_right_one_finds_its_project() {
        String page = visitor.get(register("按编码找的项目", UUID.randomUUID())).body();
        var found = java.util.regex.Pattern.compile("441400-\\d{4}-\\d{6}-\\d{2}").matcher(page);
        assertThat(found.find()).isTrue();
        String code = found.group();
        assertThat(visitor.get("/projects?q=" + code).body()).contains("按编码找的项目");
        String wrong = code.substring(0, code.length() - 1) + (char) ('0' + (code.charAt(code.length() - 1) - '0' + 1) % 10);
        assertThat(visitor.get("/projects?q=" + wrong).body()).contains("校验码不对");
        assertThat(visitor.get("/projects?q=" + encoded("绝没有这个")).body()).contains("没有找到");
    }

    @Test
    void R01_1_a_project_out_of_scope_is_told_why_for_each_of_the_three_types() {
        String base = base(register("不属于三类的项目", UUID.randomUUID()));
        HttpResponse<String> answer = visitor.post(base + "/admission", Map.of(
                "funding", "PRIVATE", "construction", "NONE", "works", "OTHER", "cityLevel", "YES", "keyProject", "NO"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("R01-1").contains("R01-5").contains("R01-4").contains("没有经市政府认定");
    }

    @Test
    void bad_figures_at_the_roadmap_desk_are_told_beside_their_fields_and_stay() {
        String base = base(register("填错天数的项目", UUID.randomUUID()));
        HttpResponse<String> answer = visitor.post(base + "/roadmap", Map.of(
                "from", "0", "start", "二月三十", "days-C06", "三天", "defaultPreparation", "-1", "fact-siteAreaHectares", "很大",
                "fact-landSupply", "NOWHERE", "do", "save"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不是日期").contains("天数须是 0 到 3650 的整数").contains("只填数字")
                .contains("没有选项").contains("value=\"很大\"");
    }

    @Test
    void R22_48_the_second_of_two_officers_sees_what_the_first_did_and_keeps_the_own_typing() {
        String base = base(register("两人同改的项目", UUID.randomUUID()));
        colleague.as(account(Role.OFFICER));
        assertThat(visitor.post(base + "/roadmap", plan(0, "fact-landSupply", "GRANT")).statusCode()).isEqualTo(303);
        assertThat(colleague.post(base + "/roadmap", plan(1, "fact-landSupply", "GRANT", "days-C06", "4")).statusCode()).isEqualTo(303);
        HttpResponse<String> late = visitor.post(base + "/roadmap", plan(1, "fact-landSupply", "GRANT", "days-C06", "9"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("R22-48").contains("办理 4 个工作日").contains("name=\"from\" value=\"2\"");
        assertThat(visitor.post(base + "/roadmap", plan(2, "fact-landSupply", "GRANT", "days-C06", "9")).statusCode()).isEqualTo(303);
    }

    @Test
    void no_page_of_the_desk_asks_the_database_more_than_four_times() {
        String base = base(register("数语句的项目", UUID.randomUUID()));
        visitor.post(base + "/roadmap", plan(0, "fact-landSupply", "GRANT"));
        visitor.post(base + "/roadmap", plan(1, "fact-landSupply", "OWN"));
        for (String path : List.of(base + "/roadmap", base + "/roadmap?code=00000-00000", base + "/roadmap/2",
                base + "/roadmap/compare?from=1&to=2", base + "/registered", base + "/slip", base + "/admission",
                "/projects", "/projects?q=" + encoded("项目"), "/owners", "/projects/new")) {
            visitor.get(path);
            Statements.forget();
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void units_and_owners_and_strangers_stay_outside_and_the_bureau_only_reads() {
        String base = base(register("只看不改的项目", UUID.randomUUID()));
        assertThat(stranger.get("/projects").statusCode()).isEqualTo(302);
        stranger.as(account(Role.UNIT));
        assertThat(stranger.get(base + "/roadmap").statusCode()).isEqualTo(403);
        colleague.as(account(Role.BUREAU));
        assertThat(colleague.get(base + "/roadmap").statusCode()).isEqualTo(200);
        assertThat(colleague.post(base + "/roadmap", plan(0, "fact-landSupply", "GRANT")).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/projects/" + UUID.randomUUID() + "/roadmap").statusCode()).isEqualTo(404);
        assertThat(visitor.get(base + "/roadmap/77").statusCode()).isEqualTo(404);
    }

    private String register(String name, UUID key) {
        return Visitor.location(visitor.post("/projects/new", Map.of(
                "key", key, "creditCode", "91441481DEMATEXT9G", "ownerName", "页面演示单位", "contact", "页面联系人",
                "phone", "13812345678", "name", name, "noCodeWhy", "还没有立项", "place", "梅江区", "mode", "GUIDE")));
    }

    private static String base(String location) {
        return location.replace("/registered", "");
    }

    private static Map<String, String> plan(int from, String... fields) {
        Map<String, String> plan = new HashMap<>(Map.of("from", String.valueOf(from), "start", "2026-03-02", "do", "save"));
        for (int i = 0; i < fields.length; i += 2) {
            plan.put(fields[i], fields[i + 1]);
        }
        return plan;
    }

    private String account(Role role) {
        String name = "pages-" + role.name().toLowerCase() + "-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> {
            accounts.openDemo(name, "页面演示", role, "演示", null, null);
        });
        return name;
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
