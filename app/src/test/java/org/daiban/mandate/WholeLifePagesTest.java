package org.daiban.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.daiban.casefile.CaseFile;
import org.daiban.casefile.CaseFiles;
import org.daiban.casefile.Doer;
import org.daiban.casefile.Happening;
import org.daiban.casefile.NewEvent;
import org.daiban.roadmap.Roadmaps;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A mandate from its offer to the archive, on the pages of both sides. */
@DaibanTest
class WholeLifePagesTest {

    private static final byte[] PDF = "%PDF-1.4 signed %%EOF".getBytes();
    private static final String TODAY = LocalDate.now().toString();

    @Autowired
    ApplicationContext house;

    @Autowired
    Mandates mandates;

    @Autowired
    CaseFiles files;

    @Autowired
    Warnings warnings;

    @Autowired
    Visitor officer;

    @Autowired
    Visitor owner;

    private MandateWorld.Place place;
    private String path;
    private UUID id;

    @BeforeEach
    void draft() {
        place = new MandateWorld(house).place();
        officer.as(place.officerLogin());
        owner.as(place.ownerLogin());
        HttpResponse<String> answer = officer.post("/projects/" + place.project() + "/mandates/new", proposed());
        path = Visitor.location(answer);
        id = UUID.fromString(path.substring("/mandates/".length()));
    }

    @Test
    void R04_25_an_owner_signs_what_was_offered_and_nothing_before() {
        assertThat(owner.get(path).body()).contains("还在起草").doesNotContain("name=\"evidence\"");
        assertThat(signs(owner, path + "/signature").body()).contains("R04-25", "还没有送签");
        assertThat(done(officer.post(path + "/offer", Map.of())).body()).contains("已送签，待签章");
        assertThat(owner.get("/my/mandates").body()).contains("请签章，或者提出修改");
        assertThat(owner.get(path).body()).contains("name=\"evidence\"", "先不签，要修改").doesNotContain("登记签章");
        done(signs(owner, path + "/signature"));
        assertThat(now().state(LocalDate.now())).isEqualTo(MandateState.IN_FORCE);
        assertThat(now().signature().orElseThrow().recordedBy()).isEqualTo(place.ownerName());
    }

    @Test
    void what_the_owner_wants_changed_reaches_the_desk_and_must_be_offered_again() {
        officer.post(path + "/offer", Map.of());
        assertThat(owner.post(path + "/wish", Map.of("version", "1", "wish", "")).body()).contains("请写明要修改的内容");
        done(owner.post(path + "/wish", Map.of("version", "1", "wish", "结果文书我们自己领")));
        assertThat(officer.get("/desk/replies").body()).contains("项目单位要求修改");
        assertThat(officer.get(path).body()).contains("项目单位要求修改：结果文书我们自己领", "送签");
        Map<String, Object> form = proposed();
        form.put("version", "1");
        form.put("granted", List.of("SUBMIT"));
        done(officer.post(path + "/edit", form));
        assertThat(owner.post(path + "/wish", Map.of("version", "1", "wish", "再看看")).body()).contains("刚才改过", "R22-31", "再看看");
        officer.post(path + "/offer", Map.of());
        done(owner.upload(path + "/signature", Map.of("signedBy", "公章", "signedOn", TODAY, "version", "2"), "evidence", "签.pdf", PDF));
        assertThat(now().signature()).isPresent();
    }

    @Test
    void an_amendment_holds_when_it_is_signed_and_the_old_paper_stays() {
        inForce();
        assertThat(officer.post(path + "/amendments/new", amendment()).body()).contains("R04-27", "没有改动任何内容");
        Map<String, Object> form = amendment();
        form.put("granted", List.of("SUBMIT"));
        form.put("amendReason", "结果自己领");
        done(officer.post(path + "/amendments/new", form));
        assertThat(now().on(LocalDate.now()).granted()).contains(Authority.COLLECT);
        assertThat(owner.get("/my/mandates").body()).contains("变更书等您签章");
        assertThat(owner.get(path).body()).contains("变更书1等项目单位签章", "结果自己领", "不同意变更");
        assertThat(owner.get(path + "/papers/amendment-1").body()).contains("委托变更书", now().number() + "（变更1）");
        done(signs(owner, path + "/amendments/1/signature"));
        assertThat(now().on(LocalDate.now()).granted()).containsExactly(Authority.SUBMIT);
        assertThat(now().granted()).as("the paper itself").contains(Authority.COLLECT);
        assertThat(owner.download(path + "/amendments/1/file").body()).isEqualTo(PDF);
        assertThat(owner.post(path + "/amendments/1/drop", Map.of("dropReason", "不要")).body()).contains("R04-28");
        assertThat(owner.post(path + "/amendments/2/drop", Map.of("dropReason", "不要")).statusCode()).isEqualTo(404);
    }

    @Test
    void R04_24_during_a_suspension_an_act_is_refused_and_R04_31_only_the_owner_lifts_their_own() {
        inForce();
        CaseFile file = caseFile();
        assertThat(owner.post(path + "/suspension", Map.of("suspendedOn", LocalDate.now().minusDays(1).toString(), "suspendReason", "股东变更")).body())
                .contains("自当天起");
        done(owner.post(path + "/suspension", Map.of("suspendedOn", TODAY, "suspendReason", "股东变更")));
        assertThat(receive(file).refusals()).extracting(Refusal::code).containsExactly("R04-24");
        assertThat(officer.post(path + "/resumption", Map.of("resumedOn", TODAY, "resumeReason", "可以了")).body()).contains("R04-31");
        assertThat(officer.get(path + "/papers/suspension-1").body()).contains("委托中止单", "股东变更", "还没有恢复");
        done(owner.post(path + "/resumption", Map.of("resumedOn", TODAY, "resumeReason", "办完了")));
        assertThat(receive(file).isDone()).isTrue();
    }

    @Test
    void the_owner_sees_each_act_with_its_line_objects_and_gets_an_answer() {
        inForce();
        CaseFile file = caseFile();
        receive(file).orThrow();
        String page = owner.get(path + "/acts").body();
        assertThat(page).contains("代为递交申请材料：" + file.matterName(), "二、权限（一）1．递交申请材料", "提出异议", "撤销委托");
        String act = file.id() + "-1";
        assertThat(owner.post(path + "/acts/objections", Map.of("act", act, "objection", "")).body()).contains("请写明您不同意的理由");
        done(owner.post(path + "/acts/objections", Map.of("act", act, "objection", "没有和我们说过")));
        assertThat(owner.post(path + "/acts/objections", Map.of("act", act, "objection", "还有")).body()).contains("R04-37");
        assertThat(owner.post(path + "/acts/objections", Map.of("act", UUID.randomUUID() + "-1", "objection", "x")).body()).contains("没有找到这件代办");
        assertThat(officer.get("/desk/replies").body()).contains("项目单位有异议");
        String objection = within(() -> house.getBean(Objections.class).of(id)).get(0).id().toString();
        done(officer.post(path + "/acts/answers", Map.of("of", objection, "answer", "4月2日电话告知过")));
        assertThat(officer.post(path + "/acts/answers", Map.of("of", objection, "answer", "再答")).body()).contains("R04-37", "4月2日电话告知过");
        assertThat(owner.get(path + "/acts").body()).contains("4月2日电话告知过");
        assertThat(owner.post(path + "/acts/answers", Map.of("of", objection, "answer", "自己答")).statusCode()).isEqualTo(403);
    }

    @Test
    void R04_12_of_two_who_end_it_at_once_one_has_effect_and_the_other_reads_what_happened() {
        inForce();
        var ends = List.of(
                CompletableFuture.supplyAsync(() -> owner.post(path + "/ending", Map.of("kind", "REVOKED", "endedOn", TODAY, "reason", "自己办"))),
                CompletableFuture.supplyAsync(() -> officer.post(path + "/ending", Map.of("kind", "TERMINATED", "endedOn", TODAY, "reason", "材料不实"))));
        List<HttpResponse<String>> answers = ends.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        Ending ending = now().ending().orElseThrow();
        HttpResponse<String> second = answers.stream().filter(answer -> answer.statusCode() == 422).findFirst().orElseThrow();
        assertThat(second.body()).contains("R04-12", ending.recordedBy() + "登记：" + ending.reason(), now().state(LocalDate.now()).label());
    }

    @Test
    void papers_go_both_ways_and_only_what_is_given_back_and_answered_goes_into_the_archive() {
        inForce();
        assertThat(officer.get(path + "/hand-over").body()).contains("value=\"营业执照复印件\"");
        Map<String, String> in = Map.of("direction", "TAKEN_IN", "happenedOn", TODAY, "counterpart", "演示联系人",
                "name0", "营业执照", "kind0", "COPY", "copies0", "2", "name1", "宗地图", "kind1", "ORIGINAL", "copies1", "");
        done(officer.post(path + "/hand-over", in));
        Map<String, String> back = new LinkedHashMap<>(in);
        back.putAll(Map.of("direction", "GIVEN_BACK", "copies0", "3"));
        assertThat(officer.post(path + "/hand-over", back).body()).contains("多于还在专窗的 2 份", "value=\"3\"");
        done(officer.post(path + "/ending", Map.of("kind", "COMPLETED", "endedOn", TODAY, "reason", "")));
        assertThat(officer.post(path + "/archive", Map.of("archiveNote", "")).body()).contains("R04-33", "还有 2 份材料");
        back.put("copies0", "2");
        done(officer.post(path + "/hand-over", back));
        assertThat(owner.get(path + "/papers/hand-over").body()).contains("材料交接清单", "没有，已经全部退还。");
        done(officer.post(path + "/archive", Map.of("archiveNote", "卷 12")));
        assertThat(now().state(LocalDate.now())).isEqualTo(MandateState.ARCHIVED);
        assertThat(officer.post(path + "/hand-over", in).body()).contains("R04-36");
        assertThat(officer.get(path + "/papers/ending").body()).contains("委托办结单");
        assertThat(new String(officer.download(path + "/papers/ending.docx").body(), 0, 2)).isEqualTo("PK");
        assertThat(officer.get(path + "/papers/suspension-1").statusCode()).isEqualTo(404);
        assertThat(officer.get(path + "/papers/receipt").statusCode()).isEqualTo(404);
    }

    @Test
    void R04_40_the_end_of_a_term_is_told_as_many_working_days_ahead_as_the_bureau_set() {
        var bureau = within(() -> house.getBean(org.daiban.identity.Accounts.class).demo()).stream()
                .filter(account -> account.userName().startsWith("bureau")).findFirst().orElseThrow();
        Map<String, Object> soon = proposed();
        soon.put("to", LocalDate.now().plusDays(10).toString());
        soon.put("version", "1");
        done(officer.post(path + "/edit", soon));
        inForce();
        assertThat(owner.get("/my/mandates").body()).contains("个工作日届满");
        assertThat(owner.get(path).body()).contains("个工作日届满");
        assertThat(officer.get("/desk").body()).contains("委托将届满");
        Visitor sets = house.getBean(Visitor.class).as(bureau.userName());
        assertThat(sets.post("/mandates/warning", Map.of("workingDays", "0", "reason", "")).body()).contains("1 到 60 个工作日", "请写明为什么改");
        done(sets.post("/mandates/warning", Map.of("workingDays", "1", "reason", "提醒太早")));
        assertThat(owner.get("/my/mandates").body()).doesNotContain("个工作日届满");
        done(sets.post("/mandates/warning", Map.of("workingDays", "10", "reason", "照旧")));
    }

    @Test
    void no_page_of_its_life_asks_the_database_more_than_four_times() {
        inForce();
        receive(caseFile()).orThrow();
        for (String page : List.of(path, path + "/acts", path + "/hand-over", "/my/mandates")) {
            owner.get(page);
            Statements.forget();
            owner.get(page);
            assertThat(Statements.seen()).as(page).hasSizeLessThanOrEqualTo(4);
        }
    }

    private void inForce() {
        done(officer.post(path + "/offer", Map.of()));
        int version = now().version();
        done(owner.upload(path + "/signature", Map.of("signedBy", "公章", "signedOn", TODAY, "version", String.valueOf(version)), "evidence", "签.pdf", PDF));
    }

    private static HttpResponse<String> signs(Visitor who, String action) {
        return who.upload(action, Map.of("signedBy", "公章", "signedOn", TODAY, "version", "1"), "evidence", "签.pdf", PDF);
    }

    /** What the answer leads to. */
    private HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return officer.get(path);
    }

    private CaseFile caseFile() {
        return within(() -> {
            house.getBean(Roadmaps.class).approve(place.officer(), place.project(), 1, "", UUID.randomUUID()).orThrow();
            String matter = files.plan(place.project()).orThrow().needed().get(0).matter().id();
            return files.find(files.open(place.officer(), place.project(), matter, UUID.randomUUID()).orThrow()).orElseThrow();
        });
    }

    private Outcome<UUID> receive(CaseFile file) {
        return within(() -> files.record(place.officer(), file.id(),
                NewEvent.pushed(new Happening.Received(Doer.OFFICER), LocalDate.now()), 0, UUID.randomUUID()));
    }

    private Mandate now() {
        return within(() -> mandates.find(id).orElseThrow());
    }

    private static <T> T within(java.util.function.Supplier<T> work) {
        return Jurisdiction.within(MandateWorld.CITY, work);
    }

    private Map<String, Object> proposed() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("scope", "WHOLE");
        form.put("granted", List.of("SUBMIT", "SUPPLEMENT", "COLLECT"));
        form.put("from", TODAY);
        form.put("to", LocalDate.now().plusMonths(6).toString());
        form.put("subDelegable", "NO");
        form.put("agent", place.officer().account().toString());
        form.put("contact", "演示联系人");
        form.put("papers", "营业执照复印件");
        return form;
    }

    private Map<String, Object> amendment() {
        Map<String, Object> form = proposed();
        form.put("effectiveOn", TODAY);
        form.put("amendReason", "试一下");
        return form;
    }
}
