package org.daiban.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.identity.Accounts;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.web.Site;
import org.daiban.web.Sites;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.StandardEnvironment;

@DaibanTest
class NoDemoAccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Sites sites;

    @Test
    void a_database_with_demo_accounts_in_any_jurisdiction_is_refused_with_a_sentence_that_says_what_to_do() {
        Jurisdiction.within("441423", () -> accounts.openDemo(
                "demo-left-" + UUID.randomUUID(), "遗留（演示数据）", Role.OFFICER, "", null, null));
        int left = Jurisdiction.within("441423", () -> accounts.demo().size());
        assertThatThrownBy(new NoDemoAccounts(accounts, only("441427", "441423"))::afterSingletonsInstantiated)
                .isInstanceOfSatisfying(DemoAccountsFound.class, found -> {
                    assertThat(found).hasMessageContaining(left + " 个演示账户");
                    assertThat(new DemoAccountsAdvice().analyze(found, found).getAction()).contains("daiban.data");
                });
    }

    @Test
    void a_database_without_demo_accounts_opens() {
        Jurisdiction.within("441427", () -> accounts.invite("officer-" + UUID.randomUUID(), "某人", Role.OFFICER, null));
        assertThatCode(new NoDemoAccounts(accounts, only("441427"))::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    /** The jurisdictions with pages, as the register would tell them. */
    private Sites only(String... codes) {
        return new Sites() {
            @Override
            public Optional<Site> open(String code) {
                return sites.open(code);
            }

            @Override
            public List<Site> all() {
                return Stream.of(codes).map(sites::of).toList();
            }

            @Override
            public Site of(String code) {
                return sites.of(code);
            }
        };
    }

    @Test
    void the_check_belongs_to_every_profile_but_the_demo() {
        Profile declared = NoDemoAccounts.class.getAnnotation(Profile.class);
        StandardEnvironment production = new StandardEnvironment();
        production.setActiveProfiles("production");
        StandardEnvironment demo = new StandardEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(production.acceptsProfiles(Profiles.of(declared.value()))).isTrue();
        assertThat(demo.acceptsProfiles(Profiles.of(declared.value()))).isFalse();
    }
}
