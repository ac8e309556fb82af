package org.daiban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do on the pages, and what of it stands in the record. */
@DaibanTest
class CoverPagesTest {

    @Autowired
    Visitor officer;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void one_registration_at_the_window_is_one_entry_however_many_commands_it_takes() {
        String name = "演示审计登记 " + UUID.randomUUID();
        officer.as("officer-lin");
        long before = last();
        register(name);
        List<Entry> entries = since(before);
        assertThat(entries).hasSize(1);
        Entry entry = entries.get(0);
        assertThat(entry.kind()).isEqualTo("COMMAND");
        assertThat(entry.name()).isEqualTo("林晓岚");
        assertThat(entry.role()).isEqualTo("OFFICER");
        assertThat(entry.does()).isEqualTo("登记项目");
        assertThat(entry.target()).isEqualTo("POST /projects/new");
        assertThat(entry.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void the_record_is_the_last_thing_a_command_asks_of_the_database_and_takes_two_statements() {
        officer.as("officer-lin");
        officer.get("/projects/new");
        Statements.forget();
        register("演示审计次序 " + UUID.randomUUID());
        List<String> statements = Statements.seen();
        int lock = statements.indexOf(statements.stream().filter(sql -> sql.contains("audit.head")).findFirst().orElseThrow());
        assertThat(statements.stream().filter(sql -> sql.contains("audit."))).hasSize(2);
        assertThat(statements.get(lock + 1)).contains("insert into audit.entry");
        assertThat(statements.subList(lock + 2, statements.size()))
                .as("nothing is written behind the lock").noneMatch(sql -> sql.matches("(?s)\\s*(insert|update|delete).*"));
    }

    @Test
    void a_refused_registration_is_recorded_with_its_reasons_and_without_the_phone() {
        officer.as("officer-lin");
        long before = last();
        officer.post("/projects/new", Map.of("key", UUID.randomUUID().toString(), "creditCode", "91441402DEMATEXT93", "name", "",
                "phone", "13800001234", "mode", "ACT"));
        List<Entry> entries = since(before);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).kind()).isEqualTo("REFUSED");
        assertThat(entries.get(0).detail()).isNotBlank().doesNotContain("13800001234");
    }

    @Test
    void a_door_that_stayed_shut_is_recorded_with_whom_it_kept_out() {
        officer.as("officer-lin");
        long before = last();
        assertThat(officer.get("/calendar").statusCode()).isEqualTo(403);
        List<Entry> entries = since(before);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).kind()).isEqualTo("DENIED");
        assertThat(entries.get(0).name()).isEqualTo("林晓岚");
        assertThat(entries.get(0).does()).isEqualTo("看工作日历");
        assertThat(entries.get(0).target()).isEqualTo("GET /calendar");
    }

    @Test
    void a_forged_form_is_recorded_with_the_address_it_was_sent_to() {
        officer.as("officer-lin");
        long before = last();
        assertThat(officer.upload("/projects/new", Map.of(), "_csrf", "x", new byte[0]).statusCode()).isIn(403, 422);
        assertThat(officer.postJson("/projects/new", "{}").statusCode()).isEqualTo(403);
        assertThat(since(before)).extracting(Entry::kind).contains("DENIED");
        assertThat(since(before)).extracting(Entry::target).contains("POST /projects/new");
    }

    private void register(String name) {
        assertThat(officer.post("/projects/new", Map.of("key", UUID.randomUUID().toString(), "creditCode", "91441402DEMATEXT93",
                "ownerName", "演示铜箔有限公司", "contact", "演示联系人", "phone", "13800000000", "name", name, "place", "梅江区演示路",
                "noCodeWhy", "还没有立项", "mode", "CONSULT")).statusCode()).isEqualTo(303);
    }

    private long last() {
        return city("select coalesce(max(number), 0) from audit.entry", Long.class);
    }

    private List<Entry> since(long number) {
        return Jurisdiction.within("441400", () -> transactions.execute(status ->
                jdbc.sql("select * from audit.entry where number > :number order by number").param("number", number)
                        .query(AuditStore::entry).list()));
    }

    private <T> T city(String sql, Class<T> type) {
        return Jurisdiction.within("441400", () -> transactions.execute(status -> jdbc.sql(sql).query(type).single()));
    }
}
