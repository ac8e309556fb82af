package org.daiban.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.test.DaibanTest;
import org.daiban.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DaibanTest
class AccountAdministrationStoreTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Accounts accounts;

    private Staff staff;
    private Actor system;
    private Actor security;

    @BeforeEach
    void administrators() {
        staff = new Staff(house, "441426");
        system = staff.member(Role.SYSTEM).actor();
        security = staff.member(Role.SECURITY).actor();
    }

    @Test
    void an_account_takes_two_administrators_and_none_can_do_the_others_part() {
        UUID account = open();
        assertThat(state(account)).isEqualTo(AccountStanding.State.NO_ROLE);
        assertThatThrownBy(() -> staff.as(system, () -> administration.grant(system, account, Optional.of(Role.BUREAU), "任命", key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staff.as(security, () -> administration.open(security, "x" + account, "某人", null, key())))
                .isInstanceOf(NotFound.class);
        assertThat(codes(staff.as(security, () -> administration.issueCode(security, account, false, "第一次登录", key())))).containsExactly("R00-3");
        staff.as(security, () -> administration.grant(security, account, Optional.of(Role.BUREAU), "任命", key())).orThrow();
        assertThat(state(account)).isEqualTo(AccountStanding.State.NO_CODE);
        String code = staff.as(security, () -> administration.issueCode(security, account, false, "第一次登录", key())).orThrow().orElseThrow();
        assertThat(state(account)).isEqualTo(AccountStanding.State.CODE_OPEN);
        assertThat(staff.entry().begin(staff.within(() -> accounts.find(account)).orElseThrow().userName(), code).isDone()).isTrue();
    }

    @Test
    void the_same_submit_twice_issues_one_code_and_tells_it_once() {
        UUID account = staff.invited(Role.OFFICER).actor().account();
        UUID key = key();
        assertThat(staff.as(security, () -> administration.issueCode(security, account, false, "忘记", key)).orThrow()).isPresent();
        assertThat(staff.as(security, () -> administration.issueCode(security, account, false, "忘记", key)).orThrow()).isEmpty();
    }

    @Test
    void R00_4_nobody_changes_their_own_account() {
        assertThat(codes(staff.as(security, () -> administration.grant(security, security.account(), Optional.of(Role.BUREAU), "自己", key()))))
                .contains("R00-4");
        assertThat(codes(staff.as(security, () -> administration.issueCode(security, security.account(), true, "自己", key())))).contains("R00-4");
        assertThat(codes(staff.as(system, () -> administration.close(system, system.account(), "自己", key())))).contains("R00-4");
    }

    @Test
    void R00_5_the_last_administrator_who_has_been_in_stays() {
        Staff alone = new Staff(house, "441403");
        Actor onlySystem = alone.member(Role.SYSTEM).actor();
        Actor onlySecurity = alone.member(Role.SECURITY).actor();
        alone.invited(Role.SECURITY);
        assertThat(codes(alone.as(onlySystem, () -> administration.close(onlySystem, onlySecurity.account(), "调离", key()))))
                .as("another is invited and has never been in").containsExactly("R00-5");
        assertThat(codes(alone.as(onlySecurity, () -> administration.grant(onlySecurity, onlySystem.account(), Optional.empty(), "调离", key()))))
                .containsExactly("R00-5");
        alone.member(Role.SECURITY);
        assertThat(alone.as(onlySystem, () -> administration.close(onlySystem, onlySecurity.account(), "调离", key())).isDone()).isTrue();
    }

    @Test
    void R00_6_a_closed_account_changes_no_more_and_every_problem_is_told_at_once() {
        UUID account = open();
        staff.as(system, () -> administration.close(system, account, "开错了", key())).orThrow();
        assertThat(state(account)).isEqualTo(AccountStanding.State.CLOSED);
        Outcome<UUID> again = staff.as(security, () -> administration.grant(security, account, Optional.of(Role.UNIT), "", key()));
        assertThat(codes(again)).contains("R00-6", "", "R00-7");
        assertThat(staff.within(() -> administration.list("", "", false)).stream().map(one -> one.person().account())).doesNotContain(account);
        assertThat(staff.within(() -> administration.list("", "", true)).stream().map(one -> one.person().account())).contains(account);
    }

    @Test
    void R00_8_the_role_held_already_is_not_granted_again() {
        UUID account = staff.invited(Role.OFFICER).actor().account();
        assertThat(codes(staff.as(security, () -> administration.grant(security, account, Optional.of(Role.OFFICER), "再来", key()))))
                .containsExactly("R00-8");
    }

    @Test
    void an_owner_is_no_matter_of_these_administrators() {
        Actor owner = staff.within(() -> accounts.openDemo("owner-" + key(), "演示业主", Role.OWNER, "", null, UUID.randomUUID()));
        assertThat(staff.within(() -> administration.standing(owner.account()))).isEmpty();
        assertThatThrownBy(() -> staff.as(system, () -> administration.close(system, owner.account(), "不该", key()))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_account_of_another_jurisdiction_is_not_there() {
        UUID elsewhere = new Staff(house, "441424").invited(Role.OFFICER).actor().account();
        assertThat(staff.within(() -> administration.standing(elsewhere))).isEmpty();
        assertThatThrownBy(() -> staff.as(security, () -> administration.issueCode(security, elsewhere, true, "不该", key())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_lock_is_lifted_by_the_security_administrator_with_a_reason() {
        Staff.Member member = staff.member(Role.OFFICER);
        staff.as(security, () -> house.getBean(SignInPolicies.class).set(security, new SignInPolicy(8, 90, 5, 3, 30, 30, 12, 2), "演示 " + key(), key()));
        try {
            for (int i = 0; i < 3; i++) {
                staff.entry().begin(member.userName(), "wrong");
            }
            pause();
            staff.entry().begin(member.userName(), "wrong");
            assertThat(state(member.actor().account())).isEqualTo(AccountStanding.State.LOCKED);
            staff.as(security, () -> administration.unlock(security, member.actor().account(), "本人到场核实", key())).orThrow();
            assertThat(state(member.actor().account())).isEqualTo(AccountStanding.State.READY);
            assertThat(staff.entry().begin(member.userName(), Staff.PASSWORD).isDone()).isTrue();
        } finally {
            staff.as(security, () -> house.getBean(SignInPolicies.class).set(security, SignInPolicy.USUAL, "演示完", key()));
        }
    }

    @Test
    void R00_9_rules_are_set_with_a_reason_and_not_twice_the_same() {
        SignInPolicies policies = house.getBean(SignInPolicies.class);
        Staff elsewhere = new Staff(house, "441402");
        Actor other = elsewhere.member(Role.SECURITY).actor();
        assertThat(codes(elsewhere.as(other, () -> policies.set(other, SignInPolicy.USUAL, "", key())))).containsExactly("", "R00-9");
        SignInPolicy stricter = new SignInPolicy(12, 60, 8, 3, 60, 15, 8, 1);
        elsewhere.as(other, () -> policies.set(other, stricter, "测评意见", key())).orThrow();
        assertThat(elsewhere.within(policies::current)).isEqualTo(stricter);
        assertThat(staff.within(policies::current)).as("of another county").isEqualTo(SignInPolicy.USUAL);
        assertThat(elsewhere.within(policies::history)).extracting(PolicyVersion::reason).contains("测评意见");
    }

    private static void pause() {
        try {
            Thread.sleep(1100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID open() {
        return staff.as(system, () -> administration.open(system, "ac" + UUID.randomUUID().toString().substring(0, 12), "演示新人", null, key())).orThrow();
    }

    private AccountStanding.State state(UUID account) {
        return staff.within(() -> administration.standing(account)).orElseThrow().state(java.time.Instant.now());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
