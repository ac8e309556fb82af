package org.daiban.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daiban.help.HelpWorld;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Handing over and taking over, as officers and the bureau see it. */
@DaibanTest
class HandoverPagesTest {

    private static final String CITY = "441400";

    @Autowired
    ApplicationContext house;
    @Autowired
    Visitor officer;
    @Autowired
    Visitor other;
    @Autowired
    Visitor bureau;

    private HelpWorld world;
    private Actor standIn;
    private String standInLogin;

    @BeforeEach
    void people() {
        world = new HelpWorld(house, CITY);
        standInLogin = "handover-page-" + UUID.randomUUID().toString().substring(0, 8);
        standIn = Jurisdiction.within(CITY, () -> house.getBean(Accounts.class).openDemo(standInLogin, "页面代班人", Role.OFFICER, "", null, null));
        officer.as(world.officerLogin);
        other.as(standInLogin);
        bureau.as("bureau-zhong");
    }

    @Test
    void offered_accepted_seen_as_anothers_and_printed() {
        assertThat(officer.get("/handovers/new").body()).contains("交给谁", "hx-get=\"/handovers/work?of=", "送交");
        assertThat(officer.get("/handovers/work").body()).contains("/case-files/" + world.caseFile, "name=\"remark-" + world.caseFile);
        String path = Visitor.location(officer.post("/handovers/new", fields(Map.of("remark-" + world.caseFile, "等复函 <b>"))));
        assertThat(officer.get(path).body()).contains("等对方接收", "等复函 &lt;b&gt;", "撤回").doesNotContain("提前收回", "/acceptance");
        assertThat(other.get("/desk/replies").body()).contains(path, "交来的工作");
        assertThat(bureau.get("/desk/replies").body()).contains(path);
        assertThat(other.post(path + "/acceptance", Map.of("key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(other.get("/case-files?mine=true").body()).contains("/case-files/" + world.caseFile, "代 林服务官");
        assertThat(other.get("/desk").body()).contains("含代 林服务官");
        assertThat(other.get("/desk/owners").body()).contains("/case-files/" + world.caseFile);
        assertThat(bureau.get("/desk/duty").body()).contains("林服务官的工作由页面代班人代");
        assertThat(officer.get(path + "/print").body()).contains("工作交接单", "接收人（签名）");
        assertThat(officer.download(path + "/document.docx").body()).startsWith('P', 'K');
        assertThat(officer.post(path + "/taking-back", Map.of("key", UUID.randomUUID())).statusCode()).isEqualTo(303);
        assertThat(other.get("/case-files?mine=true").body()).doesNotContain("/case-files/" + world.caseFile);
    }

    @Test
    void refused_with_a_reason_it_comes_back_and_before_the_bureau() {
        String path = Visitor.location(officer.post("/handovers/new", fields(Map.of())));
        HttpResponse<String> wordless = other.post(path + "/refusal", Map.of("answer", "", "key", UUID.randomUUID()));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("请写明为什么不接收");
        other.post(path + "/refusal", Map.of("answer", "同一天要去现场", "key", UUID.randomUUID()));
        assertThat(officer.get("/desk/replies").body()).contains(path);
        assertThat(officer.get(path).body()).contains("对方不接收", "同一天要去现场");
        assertThat(bureau.get("/desk/replies").body()).contains(path, "对方不接收");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        Map<String, Object> wrong = fields(Map.of("remark", "请多关照"));
        wrong.put("to", LocalDate.now().minusDays(3).toString());
        wrong.put("standIn", UUID.randomUUID().toString());
        HttpResponse<String> answer = officer.post("/handovers/new", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请选择交给谁", "最后一天不能早于第一天", "请多关照");
        assertThat(officer.post("/handovers/new", Map.of("from", "昨天", "key", UUID.randomUUID())).statusCode()).isEqualTo(422);
        assertThat(officer.post("/handovers/new", Map.of("standIn", "'; drop", "from", "9999-99-99", "key", UUID.randomUUID())).statusCode()).isEqualTo(422);
        assertThat(officer.get("/handovers/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/handovers/new?of=nonsense").statusCode()).isEqualTo(200);
        assertThat(Visitor.location(bureau.get("/handovers/work?of=nonsense"))).isEqualTo("/handovers/new");
    }

    @Test
    void the_bureau_hands_over_for_one_who_is_away_and_an_officer_only_their_own() {
        assertThat(bureau.get("/handovers/new").body()).contains("谁不在岗");
        assertThat(bureau.get("/handovers/new?of=" + world.officer.account()).body()).contains("/handovers/work?of=" + world.officer.account());
        Map<String, Object> fields = fields(Map.of());
        assertThat(bureau.post("/handovers/new", fields).statusCode()).isEqualTo(303);
        Map<String, Object> others = fields(Map.of());
        String own = Visitor.location(other.post("/handovers/new", with(others, "standIn", world.officer.account())));
        assertThat(other.get(own).body()).as("an officer's own work, whatever the form says").contains("页面代班人 交 林服务官");
    }

    @Test
    void its_pages_ask_the_database_at_most_four_times() {
        String path = Visitor.location(officer.post("/handovers/new", fields(Map.of())));
        for (String each : new String[] {"/handovers", "/handovers/new", "/handovers/work", path, "/desk", "/desk/replies", "/desk/checks", "/desk/units",
            "/desk/owners", "/desk/duty", "/case-files?mine=true", "/requests?mine=true", "/projects?mine=true"}) {
            officer.get(each);
            Statements.forget();
            assertThat(officer.get(each).statusCode()).as(each).isEqualTo(200);
            assertThat(Statements.seen()).as(each).hasSizeLessThanOrEqualTo(4);
        }
    }

    private Map<String, Object> fields(Map<String, String> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("officer", world.officer.account());
        fields.put("standIn", standIn.account());
        fields.put("reason", "LEAVE");
        fields.put("from", LocalDate.now().toString());
        fields.put("to", LocalDate.now().toString());
        fields.put("key", UUID.randomUUID());
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        fields.put(field, value);
        return fields;
    }
}
