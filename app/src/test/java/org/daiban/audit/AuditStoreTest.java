package org.daiban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class AuditStoreTest {

    private static final String COUNTY = "441426";

    @Autowired
    Audit audit;

    @Autowired
    Verifications verifications;

    @Autowired
    Once once;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void each_command_adds_one_entry_in_its_own_transaction() {
        long before = entries();
        UUID key = UUID.randomUUID();
        within(() -> once.run(key, () -> Outcome.done(key)));
        within(() -> once.run(key, () -> Outcome.done(key)));
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_command_is_recorded_with_its_reason() {
        long before = entries();
        within(() -> once.run(UUID.randomUUID(), () -> Outcome.refused(new Refusal("R00-0", "不行。", ""))));
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(lastDetail()).isEqualTo("R00-0 不行。");
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        long before = entries();
        within(() -> transactions.execute(status -> {
            once.run(UUID.randomUUID(), () -> Outcome.done(UUID.randomUUID()));
            status.setRollbackOnly();
            return null;
        }));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void an_untouched_chain_is_whole() {
        within(() -> once.run(UUID.randomUUID(), () -> Outcome.done(UUID.randomUUID())));
        long before = entries();
        Verification verification = Jurisdiction.within(COUNTY, () -> verifications.verify()).found();
        assertThat(verification.isWhole()).isTrue();
        assertThat(verification.entries()).isEqualTo(before);
    }

    @Test
    void nothing_is_recorded_where_a_transaction_only_reads() {
        TransactionTemplate reading = new TransactionTemplate(transactions.getTransactionManager());
        reading.setReadOnly(true);
        assertThatThrownBy(() -> within(() -> reading.execute(status -> {
            audit.record(AuditKind.EXPORT, "清单");
            return null;
        }))).isInstanceOf(IllegalStateException.class).hasMessageContaining("only reads");
    }

    @Test
    void a_phone_in_a_reason_does_not_come_into_the_record() {
        within(() -> once.run(UUID.randomUUID(), () ->
                Outcome.refused(new Refusal("", "联系电话“13800001234x”不像电话号码；138 0000 1234 也不行。", ""))));
        within(() -> audit.record(AuditKind.REFUSED, "电话 13800001234 不行"));
        assertThat(lastDetail()).isEqualTo("电话 138****1234 不行");
    }

    @Test
    void the_application_can_neither_change_nor_remove_an_entry() {
        within(() -> once.run(UUID.randomUUID(), () -> Outcome.done(UUID.randomUUID())));
        assertThatThrownBy(() -> within(() -> transactions.execute(status ->
                jdbc.sql("update audit.entry set detail = ''").update()))).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> within(() -> transactions.execute(status ->
                jdbc.sql("delete from audit.entry").update()))).hasStackTraceContaining("permission denied");
    }

    private long entries() {
        return Jurisdiction.within(COUNTY, () -> transactions.execute(status ->
                jdbc.sql("select count(*) from audit.entry").query(Long.class).single()));
    }

    private String lastDetail() {
        return Jurisdiction.within(COUNTY, () -> transactions.execute(status ->
                jdbc.sql("select detail from audit.entry order by number desc limit 1").query(String.class).single()));
    }

    private static void within(Runnable work) {
        Jurisdiction.within(COUNTY, work);
    }
}
