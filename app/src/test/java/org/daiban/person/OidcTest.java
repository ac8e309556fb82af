package org.daiban.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.identity.Trust;
import org.daiban.notice.LocalTexts;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.IdentityProvider;
import org.daiban.test.IdentityProvider.Flaw;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entry by a real authorization server: what it proves is believed, what anybody else made up is not. */
@DaibanTest
class OidcTest {

    private static final String CITY = "441400";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor other;

    @Autowired
    LocalTexts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void start() {
        IdentityProvider.start(port);
    }

    @AfterEach
    void mend() {
        IdentityProvider.spoil(Flaw.NONE);
    }

    @Test
    void who_proves_a_real_name_is_signed_in_by_it_and_known_again() {
        assertThat(Visitor.location(arrive(visitor, back(visitor, "ye")))).isEqualTo("/home");
        String first = visitor.get("/my/owners").body();
        assertThat(first).contains("叶演示").contains("统一身份认证，已实名核验").contains("还没有绑定建设单位");
        arrive(other, back(other, "ye"));
        assertThat(count("select count(*) from person.entry where issuer = '" + IdentityProvider.issuer() + "' and subject = 'ye'")).isEqualTo(1);
    }

    @Test
    void the_request_carries_state_nonce_and_a_proof_key() {
        visitor.get("/sign-in/unified/unified");
        String leave = visitor.get("/oauth2/authorization/unified").headers().firstValue("Location").orElseThrow();
        assertThat(leave).startsWith(IdentityProvider.issuer() + "/oauth2/authorize")
                .contains("response_type=code").contains("state=").contains("nonce=").contains("code_challenge=")
                .contains("code_challenge_method=S256");
    }

    @Test
    void a_level_that_is_low_or_not_told_counts_as_low() {
        arrive(visitor, back(visitor, "unsaid"));
        assertThat(visitor.get("/my/owners").body()).contains("未实名核验").doesNotContain("已实名核验");
        arrive(other, back(other, "low"));
        assertThat(other.get("/my/owners").body()).contains("未实名核验").doesNotContain("已实名核验");
    }

    @Test
    void a_level_nobody_mapped_counts_as_low() {
        var setting = new IdentityServiceSettings.Setting("", "", "", "", null, "level", Map.of("L3", Trust.HIGH), null);
        assertThat(setting.trustOf("L3")).isEqualTo(Trust.HIGH);
        assertThat(setting.trustOf("l3")).isEqualTo(Trust.LOW);
        assertThat(setting.trustOf("L4")).isEqualTo(Trust.LOW);
        assertThat(setting.trustOf(null)).isEqualTo(Trust.LOW);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void an_id_token_with_a_flaw_lets_nobody_in(Flaw flaw) {
        IdentityProvider.spoil(flaw);
        HttpResponse<String> answer = arrive(visitor, back(visitor, "jiang"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("统一身份认证没有完成，没有登录");
        assertThat(lastRecorded()).as("for its flaw and nothing else").isEqualTo("统一身份认证没有通过："
                + (flaw == Flaw.NONCE ? "invalid_nonce" : "invalid_id_token"));
        assertThat(visitor.get("/my/owners").statusCode()).isEqualTo(302);
    }

    @Test
    void an_answer_is_good_once_and_only_where_it_was_asked_for() {
        String back = back(visitor, "jiang");
        other.get("/sign-in/unified/unified");
        assertThat(arrive(other, back).statusCode()).as("in another browser").isEqualTo(422);
        assertThat(Visitor.location(arrive(visitor, back))).isEqualTo("/home");
        visitor.get("/sign-in/unified/unified");
        assertThat(arrive(visitor, back).statusCode()).as("a second time").isEqualTo(422);
        String invented = "http://localhost:" + port + "/login/oauth2/code/unified?code=invented&state=invented";
        other.get("/sign-in/unified/unified");
        assertThat(arrive(other, invented).statusCode()).isEqualTo(422);
        assertThat(other.get("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void who_did_not_set_out_from_here_arrives_nowhere() {
        assertThat(Visitor.location(visitor.get("/sign-in/unified/arrived"))).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in/unified/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void an_entry_and_a_failed_one_are_recorded() {
        long before = count("select count(*) from audit.entry where kind = 'SIGN_IN'");
        arrive(visitor, back(visitor, "jiang"));
        IdentityProvider.spoil(Flaw.AUDIENCE);
        arrive(other, back(other, "jiang"));
        assertThat(count("select count(*) from audit.entry where kind = 'SIGN_IN'")).isGreaterThanOrEqualTo(before + 2);
        assertThat(count("select count(*) from audit.entry where kind = 'SIGN_IN' and detail like '统一身份认证没有通过：%'")).isPositive();
    }

    @Test
    void nothing_of_the_service_but_the_proof_is_kept() {
        arrive(visitor, back(visitor, "jiang"));
        assertThat(count("""
                select count(*) from session.spring_session_attributes
                where attribute_name ilike '%authorized%' or attribute_name ilike '%Arrival%' or attribute_name ilike '%Going%'""")).isZero();
    }

    @Test
    void R00_52_who_came_by_phone_and_comes_back_as_somebody_else_stays_who_they_were() {
        arrive(other, back(other, "jiang"));
        byPhone("13800000061");
        HttpResponse<String> answer = arrive(visitor, back(visitor, "jiang"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("R00-52").contains("您仍是登录状态");
        assertThat(visitor.get("/my/owners").body()).contains("未实名核验").doesNotContain("江演示");
    }

    @Test
    void who_came_by_phone_and_proves_a_real_name_is_the_same_person_known_for_sure() {
        byPhone("13800000062");
        assertThat(Visitor.location(arrive(visitor, back(visitor, "stepping")))).isEqualTo("/home");
        assertThat(visitor.get("/my/owners").body()).contains("已实名核验").doesNotContain("未实名核验");
        assertThat(count("select count(*) from person.entry a join person.entry b on b.jurisdiction = a.jurisdiction and b.person = a.person"
                + " where a.subject = 'stepping' and b.subject <> 'stepping'")).isEqualTo(1);
    }

    private void byPhone(String phone) {
        String asked = Visitor.location(visitor.post("/sign-in/phone", Map.of("phone", phone, "key", UUID.randomUUID())));
        String code = Jurisdiction.within(CITY, texts::latest).stream().filter(text -> text.phone().equals(phone)).findFirst().orElseThrow()
                .text().replaceAll(".*验证码 (\\d+)，.*", "$1");
        assertThat(Visitor.location(visitor.post(asked, Map.of("code", code, "key", UUID.randomUUID())))).isEqualTo("/home");
    }

    /** Signs in at the service and answers where it sends the browser back to. */
    private static String back(Visitor visitor, String name) {
        assertThat(Visitor.location(visitor.get("/sign-in/unified/unified"))).isEqualTo("/oauth2/authorization/unified");
        String leave = visitor.get("/oauth2/authorization/unified").headers().firstValue("Location").orElseThrow();
        String login = visitor.at(leave).headers().firstValue("Location").orElseThrow();
        Matcher token = TOKEN.matcher(visitor.at(absolute(login)).body());
        assertThat(token.find()).as("the service's own form").isTrue();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("username", name, "password", IdentityProvider.PASSWORD, "_csrf", token.group(1)));
        String again = visitor.sendTo(IdentityProvider.issuer() + "/login", fields).headers().firstValue("Location").orElseThrow();
        return visitor.at(absolute(again)).headers().firstValue("Location").orElseThrow();
    }

    /** Follows the way back to the page that lets in or says why not. */
    private static HttpResponse<String> arrive(Visitor visitor, String back) {
        URI uri = URI.create(back);
        HttpResponse<String> filtered = visitor.get(uri.getRawPath() + "?" + uri.getRawQuery());
        assertThat(Visitor.location(filtered)).isEqualTo("/sign-in/unified/arrived");
        return visitor.get("/sign-in/unified/arrived");
    }

    private static String absolute(String location) {
        return location.startsWith("http") ? location : IdentityProvider.issuer() + location;
    }

    private String lastRecorded() {
        return Jurisdiction.within(CITY, () -> transactions.execute(status -> jdbc.sql("""
                select detail from audit.entry where kind = 'SIGN_IN' and detail like '统一身份认证没有通过：%'
                order by number desc limit 1""").query(String.class).single()));
    }

    private long count(String sql) {
        return Jurisdiction.within(CITY, () -> transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }
}
