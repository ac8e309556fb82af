package org.daiban.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.CaseWorld;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DaibanTest
class CorrectionPagesTest {

    private static final String CITY = "441400";
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    OneTimeNotices notices;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor owner;
    @Autowired
    Visitor other;

    private CaseWorld.Place place;
    private UUID file;
    private String path;

    @BeforeEach
    void enter() {
        place = new CaseWorld(house, CITY).place();
        file = Jurisdiction.within(CITY, () -> caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow());
        path = "/case-files/" + file + "/notices";
        officer.as(place.officerLogin());
        owner.as(place.ownerLogin());
    }

    @Test
    void the_form_starts_from_the_papers_of_the_catalogue_and_a_notice_is_given_and_printed() {
        received();
        String form = officer.get(path + "/new").body();
        assertThat(form).contains("name=\"pick-0\"").contains("另写一件材料").contains("审批单位补正告知").doesNotContain("专窗预审告知：");
        String notice = Visitor.location(officer.post(path, fields(1, 0, Map.of("pick-0", "true", "name-9", "另一件", "lack-9", "WRONG"))));
        assertThat(notice).matches("/notices/[0-9a-f-]{36}");
        assertThat(officer.get(notice).body()).contains("轮到项目单位").contains("演示材料").contains("另一件").contains("内容有误或者前后不一致");
        assertThat(officer.get(notice + "/print").body()).contains("第一联　存根").contains("第二联　交申请人").contains("全程免费");
        assertThat(officer.download(notice + "/document.docx").body()).startsWith('P', 'K');
        assertThat(officer.get(path).body()).contains(notice);
        assertThat(officer.get("/case-files/" + file).body()).contains("补正中").contains("hx-get=\"" + path + "\"");
    }

    @Test
    void everything_wrong_is_told_at_once_beside_its_field_and_what_was_typed_stays() {
        HttpResponse<String> refused = officer.post(path, fields(0, 0, Map.of("kind", "OF_AUTHORITY", "on", "昨天", "until", "2026-02-30",
                "pick-0", "true", "lack-0", "OTHER", "note", "请留住这句话", "basis-0", "依据也留住")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("告知日期“昨天”不是日期").contains("补齐期限“2026-02-30”不是日期").contains("请写明要怎样补")
                .contains("R22-2").contains("请留住这句话").contains("依据也留住");
        assertThat(officer.post(path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(officer.post(path, fields(0, 0, Map.of("do", "more"))).body()).contains("name=\"name-14\"").doesNotContain("id=\"problems\"");
        assertThat(Jurisdiction.within(CITY, () -> notices.ofCase(place.officer(), file))).isEmpty();
    }

    @Test
    void a_sample_that_is_no_scan_is_refused_and_a_good_one_can_be_looked_at() {
        Map<String, String> sent = new HashMap<>();
        fields(0, 0, Map.of("kind", "OF_WINDOW", "pick-0", "true", "words-0", "照样张")).forEach((name, value) -> sent.put(name, String.valueOf(value)));
        HttpResponse<String> wrong = officer.upload(path, sent, "file-0", "样张.exe", new byte[] {1, 2});
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请上传 PDF、JPEG 或 PNG").contains("照样张");
        String notice = Visitor.location(officer.upload(path, sent, "file-0", "样张.png", PHOTO));
        assertThat(owner.get(notice).body()).contains("看样张");
        assertThat(owner.download(notice + "/lines/1/sample/file").body()).isEqualTo(PHOTO);
        assertThat(owner.get(notice + "/lines/1/entries/1/file").statusCode()).isEqualTo(404);
    }

    @Test
    void the_owner_is_told_whose_turn_it_is_and_answers_line_after_line() {
        String notice = given("申请表", "营业执照");
        assertThat(owner.get("/my").body()).contains("hx-get=\"/my/turn\"");
        assertThat(owner.get("/my/turn").body()).contains("轮到您：").contains("href=\"" + notice + "/lines/1\"", "href=\"" + notice + "/lines/2\"");
        assertThat(owner.get("/my/projects/" + place.project()).body()).contains("/my/corrections?project=" + place.project());
        String mine = owner.get("/my/corrections?project=" + place.project()).body();
        assertThat(mine).contains("轮到您：2 项待补").contains("href=\"" + notice + "/lines/1\"");
        assertThat(owner.get("/my/corrections?project=" + UUID.randomUUID()).body()).doesNotContain("轮到您");
        HttpResponse<String> wrong = owner.upload(notice + "/lines/1/answer", answer("READY", "已补章", 0), "file", "表.docx", new byte[] {1});
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请上传 PDF、JPEG 或 PNG").contains("已补章");
        assertThat(Visitor.location(owner.upload(notice + "/lines/1/answer", answer("READY", "已补章", 0), "file", "照片.png", PHOTO)))
                .as("on to the next line").isEqualTo(notice + "/lines/2");
        assertThat(owner.post(notice + "/lines/2/answer", answer("QUESTION", "", 0)).body()).contains("请写明疑问是什么");
        assertThat(Visitor.location(owner.post(notice + "/lines/2/answer", answer("QUESTION", "正本行吗？", 0)))).isEqualTo(notice);
        assertThat(officer.get(notice).body()).contains("照片.png").contains("正本行吗？").contains("等核对");
        assertThat(officer.download(notice + "/lines/1/entries/1/file").body()).isEqualTo(PHOTO);
    }

    @Test
    void R22_31_the_second_who_looks_at_a_line_sees_what_the_first_said_and_keeps_typing() {
        String notice = given("申请表");
        owner.post(notice + "/lines/1/answer", answer("READY", "", 0));
        officer.post(notice + "/lines/1/check", answer("NOT_YET", "缺骑缝章", 1));
        HttpResponse<String> second = officer.post(notice + "/lines/1/check", answer("NOT_YET", "我填的理由", 1));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("R22-31").contains("还不行").contains("缺骑缝章").contains("我填的理由").contains("name=\"seen\" value=\"2\"");
    }

    @Test
    void when_every_line_is_good_the_page_leads_to_the_case_files_form_filled_in() {
        received();
        String notice = Visitor.location(officer.post(path, fields(1, 0, Map.of("pick-0", "true"))));
        officer.post(notice + "/lines/1/check", answer("GOOD", "", 0));
        String page = officer.get(notice).body();
        assertThat(page).contains("登记补正收齐").contains("event=CORRECTED");
        String form = officer.get("/case-files/" + file + "?event=CORRECTED&voucher=%E5%91%8A%E7%9F%A5%E5%8D%95").body();
        assertThat(form).contains("name=\"voucher\" value=\"告知单\"").contains("登记补正收齐");
        assertThat(officer.get("/case-files/" + file + "?event=CORRECTED&voucher=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void R22_124_a_second_notice_is_flagged_to_everybody_and_counted_for_the_bureau() {
        received();
        officer.post(path, fields(1, 0, Map.of("pick-0", "true")));
        assertThat(officer.get(path + "/new").body()).contains("R22-124").contains("按二次告知留存");
        String second = Visitor.location(officer.post(path, fields(2, 1, Map.of("name-9", "又一件", "lack-9", "MISSING"))));
        assertThat(officer.get(second).body()).contains("二次告知").contains("R22-124");
        assertThat(owner.get(second).body()).contains("二次告知");
        assertThat(owner.get("/corrections/second").statusCode()).isEqualTo(403);
        other.as("bureau-zhong");
        assertThat(other.get("/corrections/second").body()).contains("市自然资源局").contains(second);
        assertThat(other.download("/corrections/second.xlsx").body()).startsWith('P', 'K');
    }

    @Test
    void the_work_list_watches_the_five_days_open_lines_and_promises() {
        received();
        assertThat(officer.get("/corrections").body()).contains("收件待答复").contains("剩 5 个工作日");
        other.as(place.unitLogin());
        assertThat(other.get("/corrections").body()).contains("收件待答复");
        String promise = Visitor.location(officer.post("/case-files/" + file + "/undertakings", Map.of("promised", "三个月内补齐",
                "promisedOn", LocalDate.now().toString(), "checkBy", LocalDate.now().plusDays(90).toString(), "key", UUID.randomUUID())));
        assertThat(officer.get("/corrections").body()).contains("承诺待核查").contains(promise);
        HttpResponse<String> wrong = officer.post(promise + "/checks", Map.of("kept", "false", "on", LocalDate.now().toString(), "seen", 0));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有兑现的，请写明怎样处理");
        assertThat(owner.get(promise).body()).contains("三个月内补齐").doesNotContain("登记核查结果");
        assertThat(officer.post("/case-files/" + file + "/undertakings", Map.of("promised", "", "promisedOn", "x")).body())
                .contains("请填写承诺的内容").contains("请填写核查期限");
    }

    @Test
    void others_find_nothing_and_nonsense_gets_a_sentence() {
        String notice = given("申请表");
        other.as("owner-workshop");
        for (String tried : List.of(notice, notice + "/print", notice + "/lines/1", notice + "/document.docx", path)) {
            assertThat(other.get(tried).statusCode()).as(tried).isEqualTo(404);
        }
        assertThat(other.post(notice + "/lines/1/answer", answer("READY", "", 0)).statusCode()).isEqualTo(404);
        assertThat(owner.get(notice + "/lines/99").statusCode()).isEqualTo(404);
        assertThat(owner.post(notice + "/lines/1/answer", Map.of("kind", "EXPLODED", "seen", "x")).statusCode()).isEqualTo(422);
        assertThat(owner.post(notice + "/lines/1/answer", answer("GOOD", "", 0)).statusCode()).isEqualTo(422);
        assertThat(owner.get(path + "/new").statusCode()).isEqualTo(403);
    }

    @Test
    void each_page_asks_the_database_no_more_than_four_times() {
        received();
        String notice = Visitor.location(officer.post(path, fields(1, 0, Map.of("pick-0", "true"))));
        for (String asked : List.of(path, path + "/new", notice, notice + "/lines/1", "/corrections", "/case-files/" + file)) {
            officer.get(asked);
            Statements.forget();
            officer.get(asked);
            assertThat(Statements.seen()).as(asked).hasSizeLessThanOrEqualTo(4);
        }
        for (String asked : List.of("/my", "/my/corrections", "/my/projects/" + place.project(), notice)) {
            owner.get(asked);
            Statements.forget();
            owner.get(asked);
            assertThat(Statements.seen()).as(asked).hasSizeLessThanOrEqualTo(4);
        }
    }

    private void received() {
        Jurisdiction.within(CITY, () -> caseFiles.record(place.officer(), file,
                NewEvent.pushed(new Happening.Received(Doer.OWNER), LocalDate.now()), 0, UUID.randomUUID()).orThrow());
    }

    private String given(String... materials) {
        return "/notices/" + Jurisdiction.within(CITY, () -> notices.issue(place.officer(), file, new NewNotice(NoticeKind.OF_WINDOW, LocalDate.now(),
                LocalDate.now().plusDays(7), "", "", "", List.of(materials).stream().map(material -> NewNotice.Line.of(material, Lack.MISSING, "")).toList()),
                0, 0, UUID.randomUUID()).orThrow());
    }

    private static Map<String, Object> fields(int seen, int before, Map<String, String> more) {
        Map<String, Object> all = new HashMap<>(Map.of("seen", seen, "notices", before, "materials", 3, "rows", 12, "kind", "OF_AUTHORITY",
                "on", LocalDate.now().toString(), "name-0", "演示材料", "lack-0", "MISSING", "key", UUID.randomUUID()));
        all.putAll(more);
        return all;
    }

    private static Map<String, String> answer(String kind, String words, int seen) {
        return Map.of("kind", kind, "words", words, "seen", String.valueOf(seen), "key", UUID.randomUUID().toString());
    }
}
