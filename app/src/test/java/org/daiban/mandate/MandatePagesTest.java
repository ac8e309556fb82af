package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The mandate on pages, as an officer and an owner meet it. */
@DaibanTest
class MandatePagesTest {

    private static final byte[] PDF = "%PDF-1.4 signed %%EOF".getBytes();

    @Autowired
    ApplicationContext house;

    @Autowired
    Mandates mandates;

    @Autowired
    Visitor officer;

    @Autowired
    Visitor owner;

    private MandateWorld world;
    private MandateWorld.Place place;

    @BeforeEach
    void place() {
        world = new MandateWorld(house);
        place = world.place();
        officer.as(place.officerLogin());
    }

    @Test
    void with_what_is_proposed_one_submit_draws_up_a_mandate_for_the_whole_process() {
        HttpResponse<String> page = officer.get(newPage());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("全程", place.ownerName(), "一律由项目单位自己办理");
        Mandate mandate = only(officer.post(newPage(), proposed()));
        assertThat(mandate.scope().kind()).isEqualTo(Scope.Kind.WHOLE);
        assertThat(mandate.principal().creditCode()).isEqualTo(place.creditCode());
        assertThat(mandate.number()).matches("代委〔\\d{4}〕\\d+号");
    }

    @Test
    void the_same_submit_twice_draws_up_one_mandate() {
        Map<String, Object> form = proposed();
        form.put("key", UUID.randomUUID().toString());
        String first = Visitor.location(officer.post(newPage(), form));
        assertThat(Visitor.location(officer.post(newPage(), form))).isEqualTo(first);
        assertThat(of()).hasSize(1);
    }

    @Test
    void everything_wrong_is_said_at_once_and_what_was_typed_stays() {
        HttpResponse<String> answer = officer.post(newPage(), Map.of(
                "scope", "STAGES", "from", "2026-13-40", "to", "", "phone", "打给张三", "papers", "营业执照 <b>", "substitute", "nonsense"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请至少选一个阶段", "请至少选一项可以代为的事", "不是日期", "请填写截止日", "请选择代办人员",
                "不像电话号码", "2026-13-40", "打给张三", "营业执照 &lt;b&gt;").doesNotContain("Exception");
        assertThat(of()).isEmpty();
    }

    @Test
    void R04_10_a_backward_term_is_said_beside_its_field() {
        Map<String, Object> form = proposed();
        form.put("from", "2026-06-30");
        form.put("to", "2026-03-02");
        assertThat(officer.post(newPage(), form).body()).contains("委托的截止日 2026-03-02 早于开始日 2026-06-30。");
    }

    @Test
    void R01_7_a_project_that_is_not_admitted_gets_no_mandate() {
        UUID other = world.notAdmitted(place);
        HttpResponse<String> answer = officer.post("/projects/" + other + "/mandates/new", proposed());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("本项目还没有准入，不能起草委托书。", "R01-7");
    }

    @Test
    void a_signed_scan_puts_the_mandate_in_force_and_can_be_read_again() {
        Mandate mandate = drafted();
        HttpResponse<String> answer = sign(mandate, "scan 签.pdf", PDF, LocalDate.now().toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(officer.get(path(mandate)).body()).contains("有效", "scan 签.pdf", "公章签名或者盖章");
        HttpResponse<byte[]> scan = officer.download(path(mandate) + "/file");
        assertThat(scan.body()).isEqualTo(PDF);
        assertThat(scan.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").contains("UTF-8''scan%20%E7%AD%BE.pdf");
        assertThat(scan.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(scan.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }

    @Test
    void R04_21_to_23_a_wrong_an_empty_and_a_mislabelled_file_are_refused_and_what_was_typed_stays() {
        Mandate mandate = drafted();
        String today = LocalDate.now().toString();
        assertThat(sign(mandate, "page.pdf", "<html><script>alert(1)</script>".getBytes(), today).body())
                .contains("请上传 PDF、JPEG 或 PNG 文件", "value=\"公章\"");
        assertThat(sign(mandate, "empty.pdf", new byte[0], today).body()).contains("是空文件");
        assertThat(sign(mandate, "picture.png", PDF, today).body()).contains("内容是 PDF，与文件名不符");
        assertThat(of().get(0).signature()).isEmpty();
    }

    @Test
    void R04_22_a_file_over_twenty_megabytes_is_refused_with_its_size() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        HttpResponse<String> answer = sign(drafted(), "large.pdf", large, LocalDate.now().toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("文件 20.1 MB，超过 20 MB。", "value=\"公章\"");
    }

    @Test
    void R04_17_a_signature_of_tomorrow_without_a_file_gets_both_sentences() {
        HttpResponse<String> answer = sign(drafted(), "", new byte[0], LocalDate.now().plusDays(2).toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("在今天之后", "请选择签章后的委托书扫描件。");
    }

    @Test
    void R04_13_a_signed_mandate_cannot_be_changed() {
        Mandate mandate = signed();
        HttpResponse<String> answer = officer.post(path(mandate) + "/edit", proposed());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("内容不能修改；需要变更的，另签变更书。");
        assertThat(officer.get(path(mandate)).body()).doesNotContain("/edit\"").contains("续办");
    }

    @Test
    void a_draft_can_be_changed_and_keeps_its_number() {
        Mandate mandate = drafted();
        assertThat(officer.get(path(mandate) + "/edit").body()).contains("修改委托书 " + mandate.number());
        Map<String, Object> form = proposed();
        form.put("version", "1");
        form.put("scope", "STAGES");
        form.put("stages", List.of("LAND_PLANNING", "ACCEPTANCE"));
        assertThat(officer.post(path(mandate) + "/edit", form).statusCode()).isEqualTo(303);
        Mandate changed = of().get(0);
        assertThat(changed.number()).isEqualTo(mandate.number());
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.scope().kind()).isEqualTo(Scope.Kind.STAGES);
        form.put("key", UUID.randomUUID().toString());
        assertThat(officer.post(path(mandate) + "/edit", form).body()).contains("已由别人修改");
    }

    @Test
    void a_renewal_starts_from_the_earlier_paper_and_names_it() {
        Mandate mandate = signed();
        HttpResponse<String> page = officer.get(newPage() + "?renews=" + mandate.id());
        assertThat(page.body()).contains("接续 " + mandate.number(), "value=\"" + mandate.term().to().plusDays(1) + "\"");
        Map<String, Object> form = proposed();
        form.put("renews", mandate.id().toString());
        assertThat(only(officer.post(newPage(), form)).renews()).contains(new MandateReference(mandate.id(), mandate.number(), ""));
    }

    @Test
    void the_owner_reads_and_revokes_their_own_mandate() {
        Mandate mandate = signed();
        owner.as(place.ownerLogin());
        assertThat(owner.get(path(mandate)).body()).contains("<summary>撤销委托</summary>", "演示账户按已实名核验的经办人看待").doesNotContain("登记签章", "转委托给", ">登记<");
        assertThat(owner.post(path(mandate) + "/ending", Map.of("kind", "REVOKED", "endedOn", LocalDate.now().toString(), "reason", "")).body())
                .contains("须写明原因");
        assertThat(owner.post(path(mandate) + "/ending", Map.of("kind", "REVOKED", "endedOn", LocalDate.now().toString(), "reason", "自己办")).statusCode())
                .isEqualTo(303);
        assertThat(of().get(0).state(LocalDate.now())).isEqualTo(MandateState.REVOKED);
        assertThat(owner.post(path(mandate) + "/passing-on", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void another_owner_finds_nothing_there() {
        Mandate mandate = signed();
        owner.as(world.place().ownerLogin());
        for (String page : List.of("", "/print", "/document.docx", "/file", "/acts", "/hand-over", "/papers/hand-over", "/papers/hand-over.docx")) {
            assertThat(owner.get(path(mandate) + page).statusCode()).as(page).isEqualTo(404);
        }
        for (String door : List.of("/ending", "/signature", "/wish", "/suspension", "/resumption", "/acts/objections",
                "/amendments/1/signature", "/amendments/1/drop")) {
            assertThat(owner.post(path(mandate) + door, Map.of("kind", "REVOKED", "endedOn", LocalDate.now().toString(), "reason", "x")).statusCode())
                    .as(door).isEqualTo(404);
        }
    }

    @Test
    void print_page_and_word_say_the_same() {
        Mandate mandate = drafted();
        assertThat(officer.get(path(mandate) + "/print").body()).contains("工程建设项目全程免费代办委托书", mandate.number(), "申报主体仍为甲方", "☑");
        HttpResponse<byte[]> word = officer.download(path(mandate) + "/document.docx");
        assertThat(HexFormat.of().formatHex(word.body(), 0, 4)).isEqualTo("504b0304");
    }

    @Test
    void no_page_of_a_mandate_asks_the_database_more_than_four_times() {
        Mandate mandate = signed();
        for (String page : List.of(newPage(), newPage() + "?renews=" + mandate.id(), path(mandate), path(mandate) + "/edit",
                path(mandate) + "/amendments/new", path(mandate) + "/hand-over", path(mandate) + "/acts")) {
            officer.get(page);
            Statements.forget();
            officer.get(page);
            assertThat(Statements.seen()).as(page).hasSizeLessThanOrEqualTo(4);
        }
    }

    private Mandate drafted() {
        return only(officer.post(newPage(), proposed()));
    }

    private Mandate signed() {
        Mandate mandate = drafted();
        assertThat(sign(mandate, "scan.pdf", PDF, LocalDate.now().toString()).statusCode()).isEqualTo(303);
        return of().get(0);
    }

    private HttpResponse<String> sign(Mandate mandate, String file, byte[] content, String on) {
        return officer.upload(path(mandate) + "/signature", Map.of("signedBy", "公章", "signedOn", on), "evidence", file, content);
    }

    private Mandate only(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        UUID id = UUID.fromString(Visitor.location(answer).substring("/mandates/".length()));
        return Jurisdiction.within(MandateWorld.CITY, () -> mandates.find(id).orElseThrow());
    }

    private List<Mandate> of() {
        return Jurisdiction.within(MandateWorld.CITY, () -> mandates.of(place.project()));
    }

    private Map<String, Object> proposed() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("scope", "WHOLE");
        form.put("granted", List.of("SUBMIT", "SUPPLEMENT", "COLLECT"));
        form.put("from", LocalDate.now().toString());
        form.put("to", LocalDate.now().plusMonths(6).toString());
        form.put("subDelegable", "NO");
        form.put("agent", place.officer().account().toString());
        form.put("papers", "营业执照复印件\n\n  项目备案证 ");
        return form;
    }

    private String newPage() {
        return "/projects/" + place.project() + "/mandates/new";
    }

    private static String path(Mandate mandate) {
        return "/mandates/" + mandate.id();
    }
}
