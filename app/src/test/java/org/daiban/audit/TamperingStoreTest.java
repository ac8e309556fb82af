package org.daiban.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.sql.Superuser;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database changes the record behind the application's back. Each case in a county begun anew. */
@DaibanTest
class TamperingStoreTest {

    private static final String COUNTY = "441427";
    private static final Actor AUDITOR = new Actor(UUID.randomUUID(), "演示审计员", Role.AUDIT, COUNTY, null, null);

    @Autowired
    Verifications verifications;
    @Autowired
    Once once;
    @Autowired
    Superuser superuser;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        superuser.does("delete from audit.entry where jurisdiction = '" + COUNTY + "'");
        superuser.does("delete from audit.verification where jurisdiction = '" + COUNTY + "'");
        for (int i = 0; i < 6; i++) {
            command();
        }
    }

    @Test
    void a_row_changed_by_a_superuser_is_found_and_located() {
        assertThat(superuser.does("update audit.entry set detail = '什么也没有发生' where jurisdiction = '441427' and number = 3")).isEqualTo(1);
        Verification found = verify();
        assertThat(found.broken()).isEqualTo(3);
        assertThat(found.reason()).contains("第 3 条").contains("改动");
    }

    @Test
    void a_name_put_in_the_place_of_another_is_found() {
        superuser.does("update audit.entry set name = '别人' where jurisdiction = '441427' and number = 6");
        assertThat(verify().broken()).isEqualTo(6);
    }

    @Test
    void a_row_removed_by_a_superuser_is_found_and_located() {
        assertThat(superuser.does("delete from audit.entry where jurisdiction = '441427' and number = 4")).isEqualTo(1);
        Verification found = verify();
        assertThat(found.broken()).isEqualTo(4);
        assertThat(found.reason()).contains("第 4 条不见了");
    }

    @Test
    void a_tail_cut_off_is_found_by_the_verification_after_and_stays_found_when_the_record_grows_again() {
        assertThat(verify().isWhole()).isTrue();
        superuser.does("delete from audit.entry where jurisdiction = '441427' and number > 4");
        Verification found = verify();
        assertThat(found.broken()).isEqualTo(5);
        assertThat(found.reason()).contains("第 6 条还在").contains("第 5 条起不见了");
        for (int i = 0; i < 4; i++) {
            command();
        }
        Verification later = verify();
        assertThat(later.broken()).isEqualTo(6);
        assertThat(later.reason()).contains("留存的摘要不一致");
    }

    @Test
    void where_the_seals_went_as_well_one_kept_on_paper_finds_it() {
        Verification whole = verify();
        superuser.does("delete from audit.entry where jurisdiction = '441427' and number > 4");
        superuser.does("delete from audit.verification where jurisdiction = '441427'");
        assertThat(verify().isWhole()).as("nothing here tells").isTrue();
        Seal paper = new Seal(whole.entries(), whole.head(), "存档的");
        Verification found = Jurisdiction.within(COUNTY, () -> verifications.verify(AUDITOR, Optional.of(paper), UUID.randomUUID()).map(id -> verifications.find(id).orElseThrow().found()).orThrow());
        assertThat(found.broken()).isPositive();
    }

    @Test
    void a_verification_is_kept_and_is_itself_in_the_record() {
        Verification found = verify();
        VerificationRecord kept = Jurisdiction.within(COUNTY, verifications::newest).get(0);
        assertThat(kept.found()).isEqualTo(found);
        assertThat(last("detail")).contains("完整，共 6 条").contains(found.head());
    }

    @Test
    void the_command_for_all_jurisdictions_tells_by_its_exit_code_that_one_is_broken() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        VerifyEveryChain whole = new VerifyEveryChain(verifications, () -> List.of(COUNTY, "441426"), new PrintStream(said, true, UTF_8));
        whole.run(null);
        assertThat(whole.getExitCode()).isZero();
        superuser.does("update audit.entry set role = 'BUREAU' where jurisdiction = '441427' and number = 2");
        VerifyEveryChain broken = new VerifyEveryChain(verifications, () -> List.of(COUNTY, "441426"), new PrintStream(said, true, UTF_8));
        broken.run(null);
        assertThat(broken.getExitCode()).isOne();
        assertThat(said.toString(UTF_8)).contains("441427 完整，共 6 条").contains("441427 不完整：第 2 条的内容与它的摘要不一致");
    }

    @Test
    void a_record_emptied_altogether_is_not_taken_for_one_that_never_was() {
        verify();
        superuser.does("delete from audit.entry where jurisdiction = '441427'");
        VerifyEveryChain command = new VerifyEveryChain(verifications, () -> List.of(COUNTY), new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        command.run(null);
        assertThat(command.getExitCode()).isOne();
    }

    @Test
    void R00_74_where_the_record_cannot_be_written_the_command_does_not_happen() {
        superuser.does("alter table audit.entry add constraint disk_full check (jurisdiction <> '441427') not valid");
        UUID key = UUID.randomUUID();
        try {
            assertThatThrownBy(() -> Jurisdiction.within(COUNTY, () -> once.run(key, () -> Outcome.done(key))))
                    .hasStackTraceContaining("disk_full");
        } finally {
            superuser.does("alter table audit.entry drop constraint disk_full");
        }
        assertThat(count("select count(*) from tenant.command where key = '" + key + "'")).isZero();
        assertThat(count("select count(*) from audit.entry")).isEqualTo(6);
        assertThat(Jurisdiction.within(COUNTY, () -> once.run(key, () -> Outcome.done(key))).isDone()).isTrue();
    }

    @Test
    void many_at_once_follow_one_another() throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 60; i++) {
            people.execute(this::command);
        }
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        Verification found = verify();
        assertThat(found.isWhole()).as(found.reason()).isTrue();
        assertThat(found.entries()).isEqualTo(66);
    }

    private void command() {
        UUID key = UUID.randomUUID();
        Jurisdiction.within(COUNTY, () -> once.run(key, () -> Outcome.done(key)));
    }

    private Verification verify() {
        return Jurisdiction.within(COUNTY, () -> verifications.verify()).found();
    }

    private long count(String sql) {
        return Jurisdiction.within(COUNTY, () -> transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private String last(String column) {
        return Jurisdiction.within(COUNTY, () -> transactions.execute(status ->
                jdbc.sql("select " + column + " from audit.entry order by number desc limit 1").query(String.class).single()));
    }
}
