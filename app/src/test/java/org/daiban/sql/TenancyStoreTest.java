package org.daiban.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class TenancyStoreTest {

    private static final String COUNT_ACCOUNTS = "select count(*) from identity.account";

    /** The public register of jurisdictions belongs to none of them. */
    private static final Set<String> OF_NO_TENANT = Set.of("jurisdiction.region");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Once once;

    private static final String OPEN_TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and n.nspname not in ('pg_catalog', 'information_schema', 'flyway', 'session', 'timer')
              and n.nspname not like 'pg_toast%'
              and not (c.relrowsecurity and c.relforcerowsecurity
                       and exists (select 1 from pg_policy p where p.polrelid = c.oid))""";

    /** Everything but the forms the procedures of the schema tenant make; only two registers are read by everybody. */
    private static final String UNKNOWN_POLICIES = """
            select schemaname::text || '.' || tablename::text || ' ' || policyname::text
            from pg_policies
            where (case policyname::text
                when 'own_jurisdiction' then permissive = 'PERMISSIVE' and cmd = 'ALL' and with_check = qual
                    and qual = '(jurisdiction = ( SELECT tenant.jurisdiction() AS jurisdiction))'
                when 'confined' then permissive = 'RESTRICTIVE' and cmd = 'ALL' and with_check is null
                    and qual like '%( SELECT tenant.owner() AS owner) IS NULL) AND (( SELECT tenant.unit() AS unit) IS NULL)) OR %'
                when 'public_register' then permissive = 'PERMISSIVE' and cmd = 'SELECT'
                    and schemaname::text || '.' || tablename::text in ('jurisdiction.letterhead', 'jurisdiction.adoption')
                when 'own_entry' then permissive = 'PERMISSIVE' and cmd = 'INSERT'
                    and with_check = '(jurisdiction = ( SELECT tenant.jurisdiction() AS jurisdiction))'
                when 'read_by_city' then permissive = 'PERMISSIVE' and cmd = 'SELECT'
                    and qual = '(city = ( SELECT tenant.jurisdiction() AS jurisdiction))'
                end) is not true""";

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void every_table_of_a_module_is_forced_under_row_security() {
        assertThat(jdbc.sql(OPEN_TABLES).query(String.class).list()).isSubsetOf(OF_NO_TENANT);
    }

    @Test
    void a_table_made_without_row_security_is_found() throws SQLException {
        assertThat(foundAfter("create table tenant.forgotten (jurisdiction text not null, id uuid not null, primary key (jurisdiction, id))",
                OPEN_TABLES)).contains("tenant.forgotten");
    }

    @Test
    void every_policy_is_one_of_the_known_forms() {
        assertThat(jdbc.sql("select count(*) from pg_policies").query(Integer.class).single()).isGreaterThan(70);
        assertThat(jdbc.sql(UNKNOWN_POLICIES).query(String.class).list()).isEmpty();
    }

    @Test
    void a_policy_that_opens_a_table_is_found_whatever_it_is_called() throws SQLException {
        assertThat(foundAfter("create policy helpful on tenant.command using (true)", UNKNOWN_POLICIES))
                .containsExactly("tenant.command helpful");
        assertThat(foundAfter("create policy public_register on tenant.command for select using (true)", UNKNOWN_POLICIES))
                .containsExactly("tenant.command public_register");
        assertThat(foundAfter("alter policy own_jurisdiction on tenant.command using (true)", UNKNOWN_POLICIES))
                .containsExactly("tenant.command own_jurisdiction");
    }

    /** What a query finds after a change by the owner of the tables that is not kept. */
    private List<String> foundAfter(String change, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            List<String> names = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            connection.rollback();
            return names;
        }
    }

    @Test
    void every_tenant_table_begins_its_key_with_the_jurisdiction() {
        List<String> wrong = jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and c.relforcerowsecurity
                          and not exists (
                              select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                              where i.indrelid = c.oid and i.indisprimary and a.attname = 'jurisdiction')""")
                .query(String.class)
                .list();
        assertThat(wrong).isEmpty();
    }

    @Test
    void foreign_keys_between_tenant_tables_carry_the_jurisdiction() {
        List<String> wrong = jdbc.sql("""
                        select k.conrelid::regclass || ' ' || k.conname
                        from pg_constraint k join pg_class c on c.oid = k.confrelid
                        where k.contype = 'f' and c.relforcerowsecurity
                          and not exists (
                              select 1 from pg_attribute a
                              where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'jurisdiction')""")
                .query(String.class)
                .list();
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_application_role_owns_nothing_and_bypasses_nothing() {
        assertThat(jdbc.sql("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = current_user""").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                        from pg_roles where rolname = current_user""").query(Boolean.class).single()).isFalse();
    }

    @Test
    void writes_are_durable_before_they_are_answered() {
        assertThat(jdbc.sql("select current_setting('fsync') || current_setting('synchronous_commit')")
                .query(String.class).single()).isEqualTo("onon");
    }

    @Test
    void without_a_jurisdiction_a_tenant_table_is_an_error_and_not_an_empty_answer() {
        assertThatThrownBy(this::countAccounts).hasMessageContaining("no jurisdiction is set");
    }

    @Test
    void a_connection_used_before_for_a_jurisdiction_does_not_remember_it() {
        for (int i = 0; i < 20; i++) {
            Jurisdiction.within("441400", this::countAccounts);
        }
        assertThatThrownBy(this::countAccounts).hasMessageContaining("no jurisdiction is set");
    }

    @Test
    void a_transaction_cannot_change_its_jurisdiction_half_way() {
        assertThatThrownBy(() -> Jurisdiction.within("441400", () -> transactions.execute(outer ->
                        Jurisdiction.within("441402", () -> transactions.execute(inner -> null)))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_same_key_twice_has_one_effect_and_one_answer() {
        UUID key = UUID.randomUUID();
        Outcome<UUID> first = inCity(key, UUID.randomUUID());
        Outcome<UUID> second = inCity(key, UUID.randomUUID());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        UUID key = UUID.randomUUID();
        Jurisdiction.within("441400", () -> once.run(key, () -> Outcome.refused(Refusal.input("x", "不行。"))));
        assertThat(inCity(key, key)).isEqualTo(Outcome.done(key));
    }

    @Test
    void the_same_key_in_another_jurisdiction_is_another_command() {
        UUID key = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        inCity(key, UUID.randomUUID());
        assertThat(Jurisdiction.within("441402", () -> once.run(key, () -> Outcome.done(other))))
                .isEqualTo(Outcome.done(other));
    }

    private Outcome<UUID> inCity(UUID key, UUID result) {
        return Jurisdiction.within("441400", () -> once.run(key, () -> Outcome.done(result)));
    }

    private Integer countAccounts() {
        return transactions.execute(status -> jdbc.sql(COUNT_ACCOUNTS).query(Integer.class).single());
    }
}
