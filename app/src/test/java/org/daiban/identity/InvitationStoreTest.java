package org.daiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class InvitationStoreTest {

    private static final String COUNTY = "441423";

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String name = "in" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void an_invited_account_has_a_code_that_opens_it_and_nothing_else() {
        Invitation invitation = invite(name);
        UUID account = invitation.actor().account();
        assertThat(invitation.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(within(() -> codes.fits(account, invitation.code())).booleanValue()).isTrue();
        assertThat(within(() -> codes.fits(account, " " + invitation.code().toLowerCase(Locale.ROOT).replace("-", "") + " ")).booleanValue()).isTrue();
        assertThat(within(() -> codes.fits(account, "0000-0000-0000-0000")).booleanValue()).isFalse();
        assertThat(within(() -> codes.fits(invite(name + "x").actor().account(), invitation.code())).booleanValue()).isFalse();
        String kept = within(() -> transactions.execute(status -> jdbc.sql("select digest from identity.one_time_code where account = ?")
                .param(account).query(String.class).single()));
        assertThat(kept).doesNotContain(invitation.code().substring(0, 4)).hasSize(64);
    }

    @Test
    void a_code_opens_once_and_a_newer_one_ends_it() {
        Invitation invitation = invite(name);
        UUID account = invitation.actor().account();
        String newer = within(() -> codes.issue(account, "重置"));
        assertThat(within(() -> codes.fits(account, invitation.code())).booleanValue()).isFalse();
        assertThat(within(() -> codes.fits(account, newer)).booleanValue()).isTrue();
        assertThat(within(() -> codes.use(account)).booleanValue()).isTrue();
        assertThat(within(() -> codes.use(account)).booleanValue()).isFalse();
        assertThat(within(() -> codes.fits(account, newer)).booleanValue()).isFalse();
    }

    @Test
    void R00_1_a_user_name_is_letters_figures_and_little_else() {
        assertThat(List.of("", "ab", "1abc", "陈志远", "a b c", "abc'", "a".repeat(41)))
                .allSatisfy(bad -> assertThat(faults(bad, "演示")).extracting(Refusal::code).containsExactly("R00-1"));
        assertThat(faults("Chen.Zhiyuan-2_", "演示")).isEmpty();
    }

    @Test
    void R00_2_a_user_name_is_given_once_and_every_problem_is_told_at_once() {
        invite(name);
        assertThat(faults(name.toUpperCase(Locale.ROOT), "  ")).extracting(Refusal::field).containsExactly("userName", "name");
        assertThat(faults(name, "演示")).extracting(Refusal::code).containsExactly("R00-2");
        assertThat(Jurisdiction.within("441422", () -> accounts.faults(name, "演示"))).as("another county has its own names").isEmpty();
    }

    @Test
    void the_code_is_in_no_text_a_log_could_catch() {
        Invitation invitation = invite(name);
        assertThat(invitation.toString()).doesNotContain(invitation.code());
    }

    private Invitation invite(String userName) {
        return within(() -> accounts.invite(userName, "演示管理员", Role.SYSTEM, null).orThrow());
    }

    private List<Refusal> faults(String userName, String person) {
        return within(() -> accounts.faults(userName, person));
    }

    private static <T> T within(Supplier<T> work) {
        return Jurisdiction.within(COUNTY, work);
    }
}
