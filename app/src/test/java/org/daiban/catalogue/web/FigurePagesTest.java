package org.daiban.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

@DaibanTest
class FigurePagesTest {

    private static final String LAND = "/plan/result?landSupply=ALLOCATION&planningArea=URBAN&investmentKind=GOVERNMENT";

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor stranger;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void signIn() {
        String userName = "figures-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> accounts.openDemo(userName, "演示核定员", Role.BUREAU, "", null, null));
        visitor.as(userName);
    }

    @Test
    void a_confirmation_is_seen_where_unconfirmed_stood_by_everybody_until_it_is_withdrawn() {
        HttpResponse<String> done = visitor.post("/catalogue/figures", Map.of("seen", version(), "figure", "A06/PROMISED",
                "document", "梅市演示〔2026〕8号", "unit", "演示自然资源局", "confirmedBy", "演示科长", "confirmedOn", "2026-03-02"));
        assertThat(done.statusCode()).isEqualTo(303);
        String source = "核定：梅市演示〔2026〕8号（演示自然资源局，2026-03-02）";
        assertThat(stranger.get(LAND).body()).contains(source).doesNotContain("演示科长");
        assertThat(visitor.get("/catalogue/matters/A06").body()).contains(source);
        assertThat(stranger.postJson("/api/v1/roadmaps", "{\"jurisdiction\":\"441400\",\"facts\":{\"landSupply\":\"ALLOCATION\",\"planningArea\":\"URBAN\"},\"start\":\"2026-03-02\"}").body())
                .contains("\"confirmedBy\":\"梅市演示〔2026〕8号（演示自然资源局，2026-03-02）\"");
        assertThat(visitor.get("/catalogue/figures?confirmed=true&matter=A06").body()).contains("演示科长", "撤回");
        visitor.post("/catalogue/figures/withdrawal", Map.of("figure", "A06/PROMISED", "reason", "演示完毕"));
        assertThat(stranger.get(LAND).body()).doesNotContain("梅市演示〔2026〕8号");
    }

    @Test
    void what_is_missing_is_told_beside_the_fields_and_the_input_kept() {
        HttpResponse<String> refused = visitor.post("/catalogue/figures", Map.of("seen", version(), "figure", "A07/PROMISED",
                "document", "梅市演示〔2026〕9号", "confirmedOn", "三月"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("核定日期“三月”不是日期", "value=\"梅市演示〔2026〕9号\"")
                .containsPattern("value=\"A07/PROMISED\" checked");
    }

    @Test
    void the_list_is_filtered_by_authority_stage_and_kind_within_four_statements() {
        visitor.get("/catalogue/figures");
        Statements.forget();
        assertThat(visitor.get("/catalogue/figures?stage=4&kind=PROMISED").body()).contains("D02/PROMISED").doesNotContain("A06/PROMISED", "D02/STATUTORY");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
        assertThat(visitor.get("/catalogue/figures?kind=TOTAL").body()).contains("政府投资项目第一阶段", "40个工作日").doesNotContain("A06/PROMISED");
    }

    private String version() {
        return visitor.get("/catalogue/figures").body().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    }
}
