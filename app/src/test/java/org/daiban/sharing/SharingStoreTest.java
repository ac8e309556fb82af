package org.daiban.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class SharingStoreTest {

    private static final String CITY = "441400";
    private static final String COUNTY = "441423";
    private static final String NEIGHBOUR = "441422";

    @Autowired
    Sharing sharing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Visitor visitor;

    @Test
    void the_city_sees_figures_as_long_as_the_county_shares_and_no_other_county_ever_does() {
        int seen = seen();
        decide(Role.BUREAU, true, seen).orThrow();
        assertThat(sharedWith(CITY)).contains(COUNTY);
        assertThat(sharedWith(NEIGHBOUR)).isEmpty();
        assertThat(rows(NEIGHBOUR)).doesNotContain(COUNTY);
        decide(Role.BUREAU, false, seen + 1).orThrow();
        assertThat(sharedWith(CITY)).doesNotContain(COUNTY);
        assertThat(rows(CITY)).as("rows, whatever the query says").doesNotContain(COUNTY);
    }

    @Test
    void R21_20_only_the_bureau_of_a_county_shares() {
        assertThat(codes(decide(Role.OFFICER, true, seen()))).contains("R21-20");
        assertThat(codes(Jurisdiction.within(CITY, () -> sharing.decide(actor(Role.BUREAU, CITY), true, "演示", 0, UUID.randomUUID()))))
                .contains("R21-20");
    }

    @Test
    void R21_21_what_is_not_shared_is_not_taken_back_and_R21_22_nobody_decides_on_an_old_page() {
        assertThat(codes(decide(Role.BUREAU, false, seen()))).contains("R21-21");
        int seen = seen();
        decide(Role.BUREAU, true, seen).orThrow();
        assertThat(codes(decide(Role.BUREAU, false, seen))).contains("R21-22");
        decide(Role.BUREAU, false, seen + 1).orThrow();
    }

    @Test
    void the_city_writes_nothing_into_what_a_county_publishes() {
        int seen = seen();
        decide(Role.BUREAU, true, seen).orThrow();
        assertThat(update(CITY, "update sharing.figure set red = 99 where jurisdiction = '" + COUNTY + "'")).isZero();
        assertThat(update(CITY, "delete from sharing.figure where jurisdiction = '" + COUNTY + "'")).isZero();
        assertThatThrownBy(() -> update(CITY, "insert into sharing.figure values ('" + NEIGHBOUR + "', '441400', 1, 1, 1, 1, 1, 1, now())"))
                .isInstanceOf(DataAccessException.class);
        assertThat(sharedWith(CITY)).contains(COUNTY);
        decide(Role.BUREAU, false, seen + 1).orThrow();
    }

    @Test
    void the_bureau_of_the_city_reads_who_shares_and_who_does_not() {
        String page = visitor.as("bureau-zhong").get("/city").body();
        assertThat(page).contains("梅州市", "兴宁市", "未共享", "没有开通");
        assertThat(visitor.get("/sharing").statusCode()).isEqualTo(404);
    }

    private Outcome<UUID> decide(Role role, boolean shares, int seen) {
        return Jurisdiction.within(COUNTY, () -> sharing.decide(actor(role, COUNTY), shares, "演示", seen, UUID.randomUUID()));
    }

    private int seen() {
        return Jurisdiction.within(COUNTY, () -> sharing.decisions().stream().findFirst().map(SharingDecision::number).orElse(0));
    }

    private List<String> sharedWith(String code) {
        return Jurisdiction.within(code, () -> sharing.ofCounties().stream().map(Figures::jurisdiction).toList());
    }

    private List<String> rows(String code) {
        return Jurisdiction.within(code, () -> transactions.execute(status ->
                jdbc.sql("select jurisdiction from sharing.figure").query(String.class).list()));
    }

    private int update(String code, String statement) {
        return Jurisdiction.within(code, () -> transactions.execute(status -> jdbc.sql(statement).update()));
    }

    private static Actor actor(Role role, String code) {
        return new Actor(UUID.randomUUID(), "演示", role, code, null, null);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
