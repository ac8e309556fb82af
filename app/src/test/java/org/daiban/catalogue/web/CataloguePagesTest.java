package org.daiban.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Looks and never publishes: the city's catalogue is everybody's. */
@DaibanTest
class CataloguePagesTest {

    @Autowired
    Visitor visitor;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void signIn() {
        String userName = "catalogue-" + UUID.randomUUID();
        Jurisdiction.within("441400", () -> accounts.openDemo(userName, "演示局长", Role.BUREAU, "", null, null));
        visitor.as(userName);
    }

    @Test
    void the_list_marks_what_nobody_has_confirmed() {
        assertThat(visitor.get("/catalogue").body()).contains("共 84 个事项、35 个问题", "待核定", "/catalogue/matters/C06");
        Statements.forget();
        visitor.get("/catalogue");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void the_list_is_filtered_by_words_stage_and_mark() {
        assertThat(visitor.get("/catalogue?text=c06").body()).contains("/catalogue/matters/C06").doesNotContain("/catalogue/matters/A01");
        assertThat(visitor.get("/catalogue?stage=4").body()).contains("/catalogue/matters/D01").doesNotContain("/catalogue/matters/A01");
        assertThat(visitor.get("/catalogue?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%BA%8B&stage=x&unconfirmed=true").body()).contains("没有符合的事项");
    }

    @Test
    void a_matter_shows_its_limits_and_what_it_waits_for() {
        assertThat(visitor.get("/catalogue/matters/A08").body()).contains("法定时限", "前置事项", "/catalogue/matters/A07", "依据");
        assertThat(visitor.get("/catalogue/matters/Z99").statusCode()).isEqualTo(404);
    }
}
