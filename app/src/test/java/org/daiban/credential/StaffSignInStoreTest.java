package org.daiban.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.daiban.credential.HalfWay.Step;
import org.daiban.identity.Accounts;
import org.daiban.identity.Invitation;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class StaffSignInStoreTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Staff staff;

    @BeforeEach
    void county() {
        staff = new Staff(house, "441422");
    }

    @Test
    void who_has_a_code_sets_a_password_and_a_second_factor_and_only_then_is_signed_in() {
        Invitation invitation = staff.invited(Role.OFFICER);
        Staff.Entry entry = staff.entry();
        HalfWay half = entry.begin(staff.userName(invitation), invitation.code()).orThrow();
        assertThat(half.step()).isEqualTo(Step.PASSWORD);
        assertThat(entry.isSignedIn()).isFalse();
        assertThat(entry.password(half, "password").refusals()).extracting(Refusal::code).containsExactly("R00-22");
        half = entry.password(half, Staff.PASSWORD).orThrow();
        assertThat(half.step()).isEqualTo(Step.ENROL);
        assertThat(entry.isSignedIn()).isFalse();
        Authenticator phone = new Authenticator(entry.staff().enrolment(half).typed());
        assertThat(entry.enrol(half, "000000").isDone()).isFalse();
        assertThat(entry.isSignedIn()).isFalse();
        assertThat(entry.enrol(half, phone.code(Instant.now())).orThrow()).hasSize(10).doesNotHaveDuplicates();
        assertThat(entry.isSignedIn()).isTrue();
        assertThat(staff.entry().begin(staff.userName(invitation), invitation.code()).isDone()).as("the code again").isFalse();
    }

    @Test
    void R00_13_a_code_of_the_telephone_is_taken_once() {
        Staff.Member member = staff.member(Role.BUREAU);
        Staff.Entry first = staff.entry();
        HalfWay half = first.begin(member.userName(), Staff.PASSWORD).orThrow();
        assertThat(half.step()).isEqualTo(Step.CODE);
        String code = member.phone().next();
        assertThat(first.code(half, code).orThrow().step()).isEqualTo(Step.ENTERED);
        assertThat(first.isSignedIn()).isTrue();
        Staff.Entry second = staff.entry();
        assertThat(second.code(second.begin(member.userName(), Staff.PASSWORD).orThrow(), code).isDone()).isFalse();
        assertThat(second.isSignedIn()).isFalse();
    }

    @Test
    void a_recovery_code_stands_for_the_telephone_once() {
        Staff.Member member = staff.member(Role.BUREAU);
        String code = member.recoveryCodes().get(3).toLowerCase();
        Staff.Entry first = staff.entry();
        assertThat(first.code(first.begin(member.userName(), Staff.PASSWORD).orThrow(), code).isDone()).isTrue();
        Staff.Entry second = staff.entry();
        assertThat(second.code(second.begin(member.userName(), Staff.PASSWORD).orThrow(), code).isDone()).isFalse();
        assertThat(staff.within(() -> house.getBean(OwnAccount.class).standing(member.actor().account())).recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void R00_10_five_failures_lock_the_name_and_the_right_password_does_not_help() {
        Staff.Member member = staff.member(Role.OFFICER);
        assertThat(fail(member.userName(), 5)).isEqualTo("R00-10");
        assertThat(codes(staff.entry().begin(member.userName(), Staff.PASSWORD))).containsExactly("R00-10");
        assertThat(staff.within(() -> jdbcCount("select count(*) from credential.lock where user_name = ?", member.userName()))).isEqualTo(1);
    }

    @Test
    void R00_11_after_the_second_failure_the_next_try_has_to_wait() {
        Staff.Member member = staff.member(Role.OFFICER);
        assertThat(codes(staff.entry().begin(member.userName(), "wrong"))).containsExactly("R00-12");
        assertThat(codes(staff.entry().begin(member.userName(), "wrong"))).containsExactly("R00-12");
        assertThat(codes(staff.entry().begin(member.userName(), Staff.PASSWORD))).containsExactly("R00-11");
    }

    @Test
    void an_unknown_name_is_answered_counted_and_locked_like_a_known_one() {
        Staff.Member member = staff.member(Role.OFFICER);
        String nobody = "nobody" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 2; i++) {
            assertThat(staff.entry().begin(nobody, "wrong").refusals()).isEqualTo(staff.entry().begin(member.userName(), "wrong").refusals());
        }
        assertThat(codes(staff.entry().begin(nobody, "wrong"))).isEqualTo(codes(staff.entry().begin(member.userName(), "wrong")));
        assertThat(fail(nobody, 3)).isEqualTo("R00-10");
    }

    @Test
    void wrong_codes_of_the_telephone_count_too_and_a_right_password_between_does_not_wipe_them_out() {
        Staff.Member member = staff.member(Role.OFFICER);
        String last = "";
        for (int i = 0; i < 5; i++) {
            forgiveWaiting(member.userName());
            Staff.Entry entry = staff.entry();
            HalfWay half = entry.begin(member.userName(), Staff.PASSWORD).orThrow();
            last = codes(entry.code(half, "12345" + i)).get(0);
        }
        assertThat(last).isEqualTo("R00-10");
    }

    @Test
    void many_guesses_at_once_are_one_guess() {
        Staff.Member member = staff.member(Role.OFFICER);
        List<String> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> codes(staff.entry().begin(member.userName(), "guess" + i)).get(0)))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(code -> code.equals("R00-12"))).hasSizeLessThanOrEqualTo(2);
        assertThat(answers).doesNotContain("R00-10");
    }

    @Test
    void R00_3_an_account_without_a_role_enters_nothing() {
        Staff.Member member = staff.member(Role.OFFICER);
        staff.within(() -> {
            accounts.withdrawRole(member.actor().account(), "演示");
            return null;
        });
        assertThat(codes(staff.entry().begin(member.userName(), Staff.PASSWORD))).containsExactly("R00-3");
    }

    @Test
    void a_closed_account_is_answered_like_an_unknown_one() {
        Staff.Member member = staff.member(Role.OFFICER);
        staff.within(() -> {
            accounts.close(member.actor().account(), "演示");
            return null;
        });
        assertThat(codes(staff.entry().begin(member.userName(), Staff.PASSWORD))).containsExactly("R00-12");
    }

    @Test
    void a_reset_puts_the_password_out_of_force_and_asks_for_the_telephone_first() {
        Staff.Member member = staff.member(Role.OFFICER);
        String code = staff.within(() -> codes.issue(member.actor().account(), "忘记口令"));
        assertThat(staff.entry().begin(member.userName(), Staff.PASSWORD).isDone()).isFalse();
        forgiveWaiting(member.userName());
        Staff.Entry entry = staff.entry();
        HalfWay half = entry.begin(member.userName(), code).orThrow();
        assertThat(half.step()).isEqualTo(Step.CODE);
        half = entry.code(half, member.phone().next()).orThrow();
        assertThat(half.step()).isEqualTo(Step.PASSWORD);
        assertThat(entry.password(half, Staff.PASSWORD).refusals()).extracting(Refusal::code).containsExactly("R00-24");
        assertThat(entry.password(half, "another-quiet-mountain-7").orThrow().step()).isEqualTo(Step.ENTERED);
        assertThat(entry.isSignedIn()).isTrue();
    }

    @Test
    void R00_16_a_code_issued_meanwhile_ends_the_entry_by_the_earlier_one() {
        Invitation invitation = staff.invited(Role.OFFICER);
        Staff.Entry entry = staff.entry();
        HalfWay half = entry.begin(staff.userName(invitation), invitation.code()).orThrow();
        staff.within(() -> {
            codes.issue(invitation.actor().account(), "又发一次");
            return codes.use(invitation.actor().account());
        });
        assertThat(entry.password(half, Staff.PASSWORD).refusals()).extracting(Refusal::code).containsExactly("R00-16");
    }

    @Test
    void a_password_is_due_for_change_on_the_ninetieth_day_and_never_where_the_rules_say_so() {
        Staff.Member member = staff.member(Role.OFFICER);
        assertThat(isExpired(member, Duration.ofDays(89), SignInPolicy.USUAL)).isFalse();
        assertThat(isExpired(member, Duration.ofDays(90), SignInPolicy.USUAL)).isTrue();
        assertThat(isExpired(member, Duration.ofDays(900), new SignInPolicy(8, 0, 5, 5, 30, 30, 12, 2))).isFalse();
    }

    @Test
    void who_must_change_the_password_does_so_after_the_telephone_and_before_entering() {
        HalfWay half = new HalfWay("441422", UUID.randomUUID(), "u", "演示", false, true, true, false, Instant.now(), "/home");
        assertThat(half.step()).isEqualTo(Step.CODE);
        assertThat(half.withFactorShown().step()).isEqualTo(Step.PASSWORD);
        assertThat(half.withFactorShown().withNewPassword().step()).isEqualTo(Step.ENTERED);
    }

    @Test
    void an_old_digest_still_opens_and_is_made_anew_by_the_stronger_method() {
        Staff.Member member = staff.member(Role.OFFICER);
        staff.within(() -> transactions.execute(status -> jdbc.sql("update credential.password set digest = ? where account = ?")
                .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(Staff.PASSWORD)).param(member.actor().account()).update()));
        assertThat(staff.entry().begin(member.userName(), Staff.PASSWORD).isDone()).isTrue();
        assertThat(digest(member)).startsWith("{argon2}$argon2id$").contains("m=19456,t=2,p=1");
    }

    @Test
    void nothing_secret_is_readable_in_the_database() {
        Staff.Member member = staff.member(Role.OFFICER);
        assertThat(digest(member)).startsWith("{argon2}").doesNotContain(Staff.PASSWORD);
        byte[] kept = staff.within(() -> transactions.execute(status -> jdbc.sql("select secret from credential.second_factor where account = ?")
                .param(member.actor().account()).query((row, number) -> row.getBytes(1)).single()));
        assertThat(kept).as("nonce, twenty bytes, tag").hasSize(12 + 20 + 16);
        List<String> recovery = staff.within(() -> transactions.execute(status -> jdbc.sql("select digest from credential.recovery_code where account = ?")
                .param(member.actor().account()).query(String.class).list()));
        assertThat(recovery).hasSize(10).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void every_try_is_in_the_audit_record_and_what_was_typed_for_an_unknown_name_is_not() {
        Staff.Member member = staff.member(Role.OFFICER);
        staff.entry().begin(member.userName(), "wrong-one");
        staff.entry().begin("my-password-by-mistake", "x");
        List<String> told = staff.within(() -> transactions.execute(status -> jdbc.sql("select detail from audit.entry where kind = 'SIGN_IN' order by number")
                .query(String.class).list()));
        assertThat(told).anyMatch(detail -> detail.startsWith(member.userName() + "；用一次性码设置了口令"))
                .anyMatch(detail -> detail.contains("绑定动态验证码")).anyMatch(detail -> detail.startsWith(member.userName() + "；登录失败"))
                .noneMatch(detail -> detail.contains("wrong-one") || detail.contains("my-password-by-mistake") || detail.contains(Staff.PASSWORD));
    }

    private String fail(String userName, int times) {
        String last = "";
        for (int i = 0; i < times; i++) {
            forgiveWaiting(userName);
            last = codes(staff.entry().begin(userName, "wrong")).get(0);
        }
        return last;
    }

    /** Lets the pause between two tries be over. */
    private void forgiveWaiting(String userName) {
        staff.within(() -> transactions.execute(status -> jdbc.sql("update credential.tries set wait_until = last_at where user_name = ?")
                .param(userName).update()));
    }

    private boolean isExpired(Staff.Member member, Duration later, SignInPolicy policy) {
        Passwords then = new Passwords(jdbc, codes, house.getBean(PasswordEncoder.class), Clock.offset(Clock.systemUTC(), later));
        return staff.within(() -> transactions.execute(status -> then.isExpired(member.actor().account(), policy)));
    }

    private String digest(Staff.Member member) {
        return staff.within(() -> transactions.execute(status -> jdbc.sql("select digest from credential.password where account = ? order by number desc limit 1")
                .param(member.actor().account()).query(String.class).single()));
    }

    private Integer jdbcCount(String sql, String parameter) {
        return transactions.execute(status -> jdbc.sql(sql).param(parameter).query(Integer.class).single());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
