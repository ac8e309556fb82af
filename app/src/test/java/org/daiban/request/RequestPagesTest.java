package org.daiban.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.party.OwnerDetails;
import org.daiban.party.Owners;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of requests as a browser without scripts sees them. */
@DaibanTest
class RequestPagesTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Visitor person;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor colleague;
    @Autowired
    Visitor bureau;
    @Autowired
    Visitor stranger;
    @Autowired
    Accounts accounts;
    @Autowired
    Owners owners;

    private Actor lin;

    @BeforeEach
    void signIn() {
        Jurisdiction.within("441400", () -> {
            lin = accounts.openDemo(name(), "页面林", Role.OFFICER, "", null, null);
            UUID owner = owners.register(lin, new OwnerDetails("页面诉求演示单位", "91441481DEMATEXT9G", "页面联系人", "13812345678"), UUID.randomUUID()).orThrow();
            String own = name();
            accounts.openDemo(own, "页面江女士", Role.OWNER, "", null, owner);
            person.as(own);
            String other = name();
            UUID elsewhere = owners.register(lin, new OwnerDetails("别家页面单位", "91441403DEMATEXT1Q", "别人", "13812345679"), UUID.randomUUID()).orThrow();
            accounts.openDemo(other, "页面别人", Role.OWNER, "", null, elsewhere);
            stranger.as(other);
            String linName = accounts.find(lin.account()).orElseThrow().userName();
            officer.as(linName);
            String second = name();
            accounts.openDemo(second, "页面陈", Role.OFFICER, "", null, null);
            colleague.as(second);
            String chief = name();
            accounts.openDemo(chief, "页面主管", Role.BUREAU, "", null, null);
            bureau.as(chief);
        });
    }

    @Test
    void every_fault_of_a_question_is_told_at_once_and_nothing_typed_is_lost() {
        HttpResponse<String> answer = person.post("/my/requests/new", Map.of("asked", " ", "mode", "", "project", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请写明要问什么").contains("请选择服务方式");
        HttpResponse<String> acting = person.post("/my/requests/new", Map.of("asked", "<b>坏内容</b>", "mode", "ACT", "project", ""));
        assertThat(acting.statusCode()).isEqualTo(422);
        assertThat(acting.body()).contains("须先选定项目").contains("&lt;b&gt;坏内容").doesNotContain("<b>坏内容");
    }

    @Test
    void the_second_of_two_officers_sees_what_the_first_said_and_loses_nothing() {
        String id = assigned("两人答复");
        String path = "/requests/" + id;
        String seen = seen(officer.get(path).body());
        assertThat(officer.post(path + "/replies", Map.of("reply", "页面林先答", "next", "GO_ON", "seen", seen)).statusCode()).isEqualTo(303);
        HttpResponse<String> late = colleague.post(path + "/replies", Map.of("reply", "页面陈后答", "next", "INQUIRE", "seen", seen));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("R03-12").contains("刚才页面林").contains("页面林先答").contains("页面陈后答").contains("is-fresh");
        assertThat(colleague.post(path + "/replies", Map.of("reply", "页面陈后答", "next", "INQUIRE", "seen", seen(late.body()))).statusCode()).isEqualTo(303);
        assertThat(person.get("/my" + path).body()).contains("页面林先答").contains("页面陈后答").contains("轮到您");
    }

    @Test
    void a_double_submit_replies_once() {
        String id = assigned("双击答复");
        Map<String, String> reply = Map.of("reply", "只答一次", "next", "GO_ON", "key", UUID.randomUUID().toString(), "seen", "2");
        assertThat(officer.post("/requests/" + id + "/replies", reply).statusCode()).isEqualTo(303);
        assertThat(officer.post("/requests/" + id + "/replies", reply).statusCode()).isEqualTo(303);
        assertThat(officer.get("/requests/" + id).body().split("只答一次", -1)).hasSize(2);
    }

    @Test
    void an_owner_sees_neither_notes_nor_reasons_of_assignment_nor_requests_of_others() {
        String id = asked("看不见的");
        assertThat(bureau.post("/requests/" + id + "/assignment", Map.of("to", lin.account(), "from", "", "assign", "只因为手上最少")).statusCode()).isEqualTo(303);
        assertThat(officer.post("/requests/" + id + "/notes", Map.of("memo", "内部才看得到")).statusCode()).isEqualTo(303);
        assertThat(officer.get("/requests/" + id).body()).contains("内部才看得到").contains("只因为手上最少");
        assertThat(person.get("/my/requests/" + id).body()).contains("由页面林负责").doesNotContain("内部才看得到").doesNotContain("只因为手上最少");
        assertThat(stranger.get("/my/requests/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/my/requests/" + id + "/messages", Map.of("said", "越界")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/my/requests/" + id + "/receipt").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_opened_by_those_of_its_request_and_nobody_else() {
        HttpResponse<String> sent = person.upload("/my/requests/new", Map.of("asked", "看图", "mode", "CONSULT", "project", ""), "askedFiles", "现场.pdf", PDF);
        assertThat(sent.statusCode()).isEqualTo(303);
        String path = Visitor.location(sent);
        Matcher file = Pattern.compile("href=\"(/my/requests/[^\"]+/files/[^\"]+)\"").matcher(person.get(path).body());
        assertThat(file.find()).isTrue();
        assertThat(person.download(file.group(1)).body()).isEqualTo(PDF);
        assertThat(officer.get(file.group(1).replace("/my", "")).statusCode()).isEqualTo(200);
        assertThat(stranger.get(file.group(1)).statusCode()).isEqualTo(404);
        String another = Visitor.location(person.post("/my/requests/new", Map.of("asked", "另一件", "mode", "CONSULT", "project", "")));
        assertThat(person.get(another + "/files/" + file.group(1).replaceAll(".*/", "")).statusCode()).isEqualTo(404);
    }

    @Test
    void R05_the_receipt_gives_both_codes_says_free_and_names_nobody_of_the_owner() throws IOException {
        String id = asked("要一张回执");
        String printed = person.get("/my/requests/" + id + "/receipt").body();
        String written;
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(officer.download("/requests/" + id + "/receipt.docx").body()));
             XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            written = text.getText();
        }
        for (String paper : List.of(printed, written)) {
            assertThat(paper).contains("代办服务受理回执").contains("要一张回执").contains("不收任何费用").contains("申请人始终是项目单位")
                    .contains("期限待核定").containsPattern("441400-\\d{4}-\\d{6}-\\d{2}").containsPattern("([0-9A-Z]{4}-){6}[0-9A-Z]{2}")
                    .doesNotContain("13812345678").doesNotContain("页面联系人");
        }
    }

    @Test
    void who_phones_is_registered_with_or_without_a_project_and_by_the_code_alone() {
        String found = officer.post("/requests/new", Map.of("do", "find", "creditCode", "91441481DEMATEXT9G")).body();
        assertThat(found).contains("已经登记，直接使用").contains("138****5678").doesNotContain("13812345678");
        HttpResponse<String> answer = officer.post("/requests/new", Map.of("creditCode", "91441481DEMATEXT9G", "channel", "PHONE", "mode", "GUIDE",
                "asked", "来电问材料", "project", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(officer.get(Visitor.location(answer)).body()).contains("来电问材料").contains("提出诉求（电话）").contains("页面林").contains("待首次答复");
        assertThat(officer.post("/requests/new", Map.of("creditCode", "123", "channel", "PHONE", "asked", "留着这句")).body())
                .contains("18 位").contains("请填写单位名称").contains("请选择服务方式").contains("留着这句");
    }

    @Test
    void growing_to_acting_says_a_mandate_is_needed_first() {
        String project = Visitor.location(officer.post("/projects/new", Map.of("key", UUID.randomUUID(), "creditCode", "91441481DEMATEXT9G",
                "name", "长成代办的项目", "noCodeWhy", "还没有立项", "place", "梅江区", "mode", "CONSULT"))).replaceAll(".*/projects/|/registered", "");
        String id = assigned("先问后办");
        String seen = seen(officer.get("/requests/" + id).body());
        assertThat(officer.post("/requests/" + id + "/mode", Map.of("mode", "ACT", "project", "", "seen", seen)).body()).contains("须先选定项目");
        assertThat(officer.post("/requests/" + id + "/mode", Map.of("mode", "ACT", "project", project, "seen", seen)).statusCode()).isEqualTo(303);
        assertThat(officer.get("/requests/" + id).body()).contains("代办须有书面委托").contains("/projects/" + project + "/mandates/new");
        assertThat(person.get("/my/requests/" + id).body()).contains("代办须有书面委托");
    }

    @Test
    void the_bureau_dispatches_reassigns_and_sets_periods() {
        String id = asked("等派单的一件");
        String list = bureau.get("/dispatch").body();
        assertThat(list).contains("等派单的一件").contains("手上").contains("没有算进去");
        assertThat(Visitor.location(bureau.post("/requests/" + id + "/assignment", Map.of("to", lin.account(), "from", "", "assign", "", "back", "dispatch"))))
                .isEqualTo("/dispatch");
        assertThat(bureau.post("/requests/" + id + "/assignment", Map.of("to", lin.account(), "from", "", "assign", "")).body()).contains("已经由页面林负责");
        String page = bureau.get("/dispatch/reassignment?from=" + lin.account()).body();
        assertThat(page).contains("等派单的一件");
        HttpResponse<String> bare = bureau.post("/dispatch/reassignment", Map.of("from", lin.account(), "to", lin.account(), "text", ""));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("请至少勾选一件诉求").contains("改派须写明原因");
        assertThat(bureau.post("/requests/periods", Map.of("period", "GUIDE", "workingDays", "三天", "source", "留着依据")).body())
                .contains("应当是 0 到 60").contains("留着依据");
        assertThat(officer.get("/requests/periods").body()).contains("指导的首次答复").doesNotContain("name=\"workingDays\"");
    }

    @Test
    void no_page_of_requests_asks_the_database_more_than_four_times() {
        String id = assigned("数语句");
        Map<Visitor, List<String>> pages = Map.of(
                person, List.of("/my/requests", "/my/requests/new", "/my/requests/" + id, "/my/requests/" + id + "/receipt"),
                officer, List.of("/requests", "/requests?q=441400-2026-000001-46", "/requests/new", "/requests/periods", "/requests/" + id, "/requests/" + id + "/receipt"),
                bureau, List.of("/requests", "/requests/" + id, "/dispatch", "/dispatch/reassignment?from=" + lin.account(), "/requests/periods"));
        pages.forEach((visitor, paths) -> paths.forEach(path -> {
            visitor.get(path);
            Statements.forget();
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }));
    }

    @Test
    void a_list_as_a_file_is_masked_and_the_progress_page_tells_nothing_that_was_said() {
        String id = asked("说过的话不公开");
        assertThat(officer.download("/requests/list.xlsx?q=" + java.net.URLEncoder.encode("页面诉求", StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
        Matcher code = Pattern.compile("/progress/([0-9A-Z-]{32})").matcher(officer.get("/requests/" + id).body());
        assertThat(code.find()).isTrue();
        String progress = person.get("/progress/" + code.group(1)).body();
        assertThat(progress).contains("待派单").contains("主管部门").doesNotContain("说过的话不公开").doesNotContain("页面诉求演示单位");
    }

    private String asked(String text) {
        return Visitor.location(person.post("/my/requests/new", Map.of("key", UUID.randomUUID(), "asked", text, "mode", "CONSULT", "project", "")))
                .replace("/my/requests/", "");
    }

    private String assigned(String text) {
        String id = asked(text);
        assertThat(bureau.post("/requests/" + id + "/assignment", Map.of("to", lin.account(), "from", "", "assign", "")).statusCode()).isEqualTo(303);
        return id;
    }

    private static String seen(String page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
        return seen.results().map(found -> found.group(1)).collect(Collectors.toSet()).iterator().next();
    }

    private static String name() {
        return "request-pages-" + UUID.randomUUID();
    }
}
