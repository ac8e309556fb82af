package org.daiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.Profiles;

@DaibanTest
class NoDemoAccountsTest {

    @Autowired
    Accounts accounts;

    @Test
    void a_database_with_demo_accounts_is_refused_with_a_sentence_that_says_what_to_do() {
        Jurisdiction.within("441481", () ->
                accounts.openDemo("demo-left-behind", "遗留（演示数据）", Role.OFFICER, "", null, null));
        NoDemoAccounts check = new NoDemoAccounts(accounts, "441481");
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOfSatisfying(DemoAccountsFound.class, found -> {
                    assertThat(found).hasMessageContaining("1 个演示账户");
                    assertThat(new DemoAccountsAdvice().analyze(found, found).getAction()).contains("daiban.data");
                });
    }

    @Test
    void a_database_without_demo_accounts_opens() {
        Jurisdiction.within("441427", () -> accounts.open("officer", "某人", Role.OFFICER, "a long password", null, null));
        assertThatCode(new NoDemoAccounts(accounts, "441427")::afterSingletonsInstantiated).doesNotThrowAnyException();
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
