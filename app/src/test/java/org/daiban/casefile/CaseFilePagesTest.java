package org.daiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
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

@DaibanTest
class CaseFilePagesTest {

    private static final String CITY = "441400";

    @Autowired
    ApplicationContext house;
    @Autowired
    CaseFiles caseFiles;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor other;

    private CaseWorld.Place place;

    @BeforeEach
    void signIn() {
        place = new CaseWorld(house, CITY).place();
        officer.as(place.officerLogin());
    }

    @Test
    void several_case_files_are_opened_in_one_submit() {
        String path = "/projects/" + place.project() + "/case-files/new";
        assertThat(officer.get(path).body()).contains("建设项目用地预审与选址意见书核发").contains("还没有确认的事项");
        HttpResponse<String> opened = officer.post(path, Map.of("matter", List.of("A06", "A07"), "key", UUID.randomUUID()));
        assertThat(Visitor.location(opened)).isEqualTo("/projects/" + place.project());
        assertThat(officer.get(path).body()).contains("已开");
        HttpResponse<String> again = officer.post(path, Map.of("matter", "A06", "key", UUID.randomUUID()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("R22-34");
    }

    @Test
    void an_event_is_recorded_and_the_page_tells_light_turn_and_why() {
        String path = "/case-files/" + open();
        assertThat(officer.get(path).body()).contains("现在轮到").contains("登记递交申请");
        assertThat(record(path, 0, "RECEIVED", Map.of("by", "OWNER")).statusCode()).isEqualTo(303);
        assertThat(record(path, 1, "ACCEPTED", Map.of()).statusCode()).isEqualTo(303);
        String page = officer.get(path).body();
        assertThat(page).contains("绿 · 剩 8 个工作日").contains("为什么是这一天").contains("《民法典》第201条")
                .contains("市自然资源局").contains("内部节点").contains("待核定");
    }

    @Test
    void everything_wrong_is_told_at_once_and_what_was_typed_stays() {
        String path = "/case-files/" + open();
        HttpResponse<String> refused = officer.post(path + "/events", Map.of("kind", "RECEIVED", "seen", 0, "on", "2026-02-30",
                "source", "ENTERED", "voucher", "", "note", "请留住这句话", "by", "OFFICER", "key", UUID.randomUUID()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不是日期").contains("未收到凭证").contains("R04-1").contains("请留住这句话");
        assertThat(Jurisdiction.within(CITY, () -> caseFiles.of(place.project()).get(0).version())).isZero();
    }

    @Test
    void nonsense_gets_a_sentence_and_no_stack_trace() {
        UUID id = open();
        String path = "/case-files/" + id;
        assertThat(officer.get(path + "?event=NONSENSE").statusCode()).isEqualTo(200);
        assertThat(officer.get("/case-files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/case-files?light=PURPLE&unit=x&after=zzz&q=%27%25_").statusCode()).isEqualTo(200);
        assertThat(officer.get("/case-files?q=%00&after=99999999_" + id).statusCode()).isEqualTo(200);
        assertThat(officer.get("/case-files?after=9999999_" + id).statusCode()).isEqualTo(200);
        assertThat(officer.post(path + "/events", Map.of("kind", "EXPLODED")).statusCode()).isEqualTo(422);
        HttpResponse<String> words = record(path, 0, "EXTENDED", Map.of("amount", "很多", "approver", "", "reason", ""));
        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(words.body()).contains("R22-10").contains("1 到 999 之间的整数").contains("批准人").doesNotContain("Exception");
        assertThat(record(path, 999999, "RECEIVED", Map.of("by", "OWNER")).body()).contains("R22-31");
    }

    @Test
    void R22_31_the_second_sees_what_the_first_recorded_and_keeps_typing() {
        String path = "/case-files/" + open();
        record(path, 0, "RECEIVED", Map.of("by", "OWNER"));
        HttpResponse<String> second = record(path, 0, "ACCEPTED", Map.of("note", "我填的备注"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("R22-31").contains("已登记“收件”").contains("我填的备注").contains("name=\"seen\" value=\"1\"");
        assertThat(record(path, 1, "ACCEPTED", Map.of("note", "我填的备注")).statusCode()).isEqualTo(303);
    }

    @Test
    void owner_and_unit_see_their_own_without_internal_dates_and_the_bureau_records_nothing() {
        String path = "/case-files/" + open();
        other.as(place.ownerLogin());
        assertThat(other.get(path).body()).contains("登记递交申请").doesNotContain("内部节点").doesNotContain("event=RECEIVED");
        assertThat(other.get("/case-files").statusCode()).isEqualTo(403);
        CaseWorld.Place elsewhere = new CaseWorld(house, "441422").place();
        assertThat(elsewhere.project()).isNotEqualTo(place.project());
        other.as(place.unitLogin());
        assertThat(other.get(path).body()).contains("event=RECEIVED").doesNotContain("内部节点").doesNotContain("event=WITHDRAWN");
    }

    @Test
    void each_page_asks_the_database_no_more_than_four_times() {
        UUID id = open();
        record("/case-files/" + id, 0, "RECEIVED", Map.of("by", "OWNER"));
        for (String path : List.of("/case-files", "/case-files/" + id, "/projects/" + place.project() + "/case-files/new")) {
            officer.get(path);
            Statements.forget();
            officer.get(path);
            assertThat(Statements.seen()).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    private UUID open() {
        return Jurisdiction.within(CITY, () ->
                caseFiles.open(place.officer(), place.project(), "A06", UUID.randomUUID()).orThrow());
    }

    private HttpResponse<String> record(String path, int seen, String kind, Map<String, String> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("kind", kind, "seen", seen, "on", LocalDate.now().toString(),
                "source", "ENTERED", "voucher", "回执 1 号", "key", UUID.randomUUID()));
        all.putAll(fields);
        return officer.post(path + "/events", all);
    }
}
