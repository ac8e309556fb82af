package org.daiban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daiban.credential.Authenticator;
import org.daiban.identity.Accounts;
import org.daiban.identity.Invitation;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.Browser;
import org.daiban.test.DaibanTest;
import org.daiban.test.Newcomer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** How somebody new comes to work here: account, role, code, password, telephone; and what keeps others out. */
@DaibanTest
class StaffSignInJourney {

    private static final String PASSWORD = "梅江夜雨 客家围屋 三更鼓";

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private String userName;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = Browser.open("http://localhost:" + port);
        }
        userName = "j" + UUID.randomUUID().toString().substring(0, 10);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void somebody_new_is_opened_by_two_administrators_and_comes_in_with_password_and_telephone() {
        try (Browser.Visit officer = browser.onPhone(); Browser.Visit second = browser.atDesk(); Browser.Visit third = browser.atDesk()) {
            signIn(officer, opened());
            assertThat(officer.path()).isEqualTo("/sign-in/password");
            officer.type("#password", "iloveyou").type("#again", "iloveyou").isAccessible().click("main button.btn-primary");
            assertThat(officer.text()).contains("常用口令名单").doesNotContain("iloveyou");
            assertThat(officer.page().locator("#password").inputValue()).isEmpty();
            officer.picture("s-password-phone");
            Newcomer newcomer = new Newcomer(officer, "", userName);
            newcomer.choose(PASSWORD);
            assertThat(officer.path()).isEqualTo("/sign-in/second-factor");
            officer.go("/desk");
            assertThat(officer.path()).as("half-way is not in").startsWith("/sign-in");
            officer.go("/sign-in/second-factor").isAccessible().picture("s-enrolment-phone");
            officer.type("#code", "000000").click("main button.btn-primary");
            assertThat(officer.text()).contains("动态验证码不对");
            Authenticator phone = newcomer.bind();
            List<String> recovery = newcomer.recoveryCodes();
            assertThat(recovery).hasSize(10);
            officer.isAccessible().picture("s-recovery-phone").click("main a.btn-primary");
            assertThat(officer.path()).isEqualTo("/desk");

            officer.click(".sign-out button");
            signIn(officer, PASSWORD);
            assertThat(officer.path()).isEqualTo("/sign-in/code");
            officer.isAccessible().picture("s-code-phone").type("#code", phone.next()).click("main button.btn-primary");
            assertThat(officer.path()).isEqualTo("/desk");

            signIn(second, PASSWORD);
            second.type("#code", recovery.get(0)).click("main button.btn-primary");
            second.go("/account").isAccessible().picture("s-account-desk");
            assertThat(second.text()).contains("还剩 9 个").contains("退出别处的全部登录");
            second.click("main .actions button");
            assertThat(second.text()).contains("已退出 1 处登录");
            officer.go("/desk");
            assertThat(officer.path()).startsWith("/sign-in");
            assertThat(officer.text()).contains("您在另一处退出了这里的登录");
            officer.isAccessible().picture("s-ended-phone");

            signIn(officer, PASSWORD);
            officer.type("#code", recovery.get(1)).click("main button.btn-primary");
            signIn(third, PASSWORD);
            third.type("#code", recovery.get(2)).click("main button.btn-primary");
            second.go("/projects");
            assertThat(second.text()).as("the oldest of three goes").contains("同时登录的处数超过了规定");
            officer.go("/account").isAccessible().picture("s-account-phone");
            assertThat(officer.page().locator("tbody tr").count()).isEqualTo(2);

            leaveAlone(Duration.ofMinutes(31));
            third.go("/projects");
            assertThat(third.path()).startsWith("/sign-in");
            assertThat(third.text()).contains("太久没有操作，已自动退出");
            officer.runsClean();
        }
    }

    @Test
    void too_many_failures_lock_the_name_until_the_security_administrator_unlocks_it() {
        Invitation invitation = Jurisdiction.within("441400", () -> accounts.invite(userName, "演示锁定人员", Role.OFFICER, null).orThrow());
        try (Browser.Visit security = browser.atDesk(); Browser.Visit visit = browser.atDesk()) {
            security.as("security-xie").go("/accounts/policy").isAccessible().picture("s-policy-desk");
            policy(security, "3");
            signIn(visit, "wrong");
            assertThat(visit.text()).contains("用户名或者口令不对").contains("再错 2 次");
            signIn(visit, "wrong");
            visit.page().waitForTimeout(1200);
            signIn(visit, "wrong");
            assertThat(visit.text()).contains("这个用户名已锁定到");
            signIn(visit, invitation.code());
            assertThat(visit.text()).as("the right code does not help").contains("这个用户名已锁定到");
            visit.isAccessible().picture("s-locked-desk");
            security.go("/accounts/" + invitation.actor().account()).isAccessible().picture("s-account-of-desk");
            assertThat(security.text()).contains("锁定到");
            security.type("#unlocking-reason", "本人到场核实").click("form[action$=unlocking] button.btn-primary");
            assertThat(security.text()).contains("已解锁");
            signIn(visit, invitation.code());
            assertThat(visit.path()).isEqualTo("/sign-in/password");
            policy(security, "5");
        }
    }

    /** @return the one-time code the security administrator hands over */
    private String opened() {
        try (Browser.Visit system = browser.atDesk(); Browser.Visit security = browser.atDesk()) {
            system.as("system-hou").go("/accounts").isAccessible().picture("s-accounts-desk").click("main a.btn-primary");
            system.type("#name", "演示新来的服务官").type("#userName", userName).isAccessible().picture("s-opening-desk").click("main button.btn-primary");
            assertThat(system.text()).contains("没有角色，不能登录").contains("停用");
            assertThat(system.page().locator("form[action$=code], form[action$=role]").count()).isZero();
            String account = system.path();
            security.as("security-xie").go(account);
            assertThat(security.page().locator("form[action$=closing]").count()).isZero();
            security.click("input[name=role][value=OFFICER]").type("#role-reason", "任命文件").click("form[action$=role] button.btn-primary");
            assertThat(security.text()).contains("还没有发一次性码");
            security.type("#code-reason", "第一次登录").click("form[action$=code] button.btn-primary");
            security.isAccessible().picture("s-issued-desk").runsClean();
            String code = security.page().locator("#code").innerText();
            security.page().reload();
            return code;
        }
    }

    private void signIn(Browser.Visit visit, String secret) {
        new Newcomer(visit, "", userName).signIn(secret);
    }

    private static void policy(Browser.Visit security, String failures) {
        security.go("/accounts/policy").type("#failuresBeforeLock", failures).type("#reason", "演示：改为 " + failures + " 次")
                .click("main button.btn-primary");
        assertThat(security.text()).contains("登录规则已更新");
    }

    /** Turns the clock of every open session of this person back, as if nobody had touched it. */
    private void leaveAlone(Duration idle) {
        UUID account = Jurisdiction.within("441400", () -> accounts.byUserName(userName)).orElseThrow().account();
        age(sessions, account, idle);
    }

    private static <S extends Session> void age(FindByIndexNameSessionRepository<S> sessions, UUID account, Duration idle) {
        sessions.findByPrincipalName(account.toString()).values().forEach(session -> {
            session.setLastAccessedTime(Instant.now().minus(idle));
            sessions.save(session);
        });
    }
}
