package org.daiban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and the dated records about them. */
@Repository
class AccountStore {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who does something, as a record names them; nobody in a seed. */
    record By(UUID account, String name) {
        static By present() {
            return SignIn.current().map(actor -> new By(actor.account(), actor.name())).orElse(new By(null, ""));
        }
    }

    void insert(UUID id, String userName, String name, Role role, String what, UUID unit, UUID owner, boolean demo, Instant at) {
        By by = By.present();
        jdbc.sql("""
                        insert into identity.account (jurisdiction, id, user_name, name, role, what, unit, owner, demo, opened_at,
                            opened_by, opened_by_name)
                        values (:jurisdiction, :id, :userName, :name, :role, :what, :unit, :owner, :demo, :at, :by, :byName)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("userName", userName)
                .param("name", name)
                .param("role", role == null ? null : role.name())
                .param("what", what)
                .param("unit", unit)
                .param("owner", owner)
                .param("demo", demo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
    }

    void insertGrant(UUID account, Role role, String reason, Instant at) {
        By by = By.present();
        jdbc.sql("""
                        insert into identity.role_grant (jurisdiction, account, number, role, reason, granted_at, granted_by,
                            granted_by_name)
                        select :jurisdiction, :account, coalesce(max(number), 0) + 1, :role, :reason, :at, :by, :byName
                        from identity.role_grant where jurisdiction = :jurisdiction and account = :account""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("role", role == null ? null : role.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
    }

    void updateRole(UUID account, Role role) {
        jdbc.sql("update identity.account set role = :role where jurisdiction = :jurisdiction and id = :account")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("role", role == null ? null : role.name())
                .update();
    }

    boolean close(UUID account, String reason, Instant at) {
        By by = By.present();
        return jdbc.sql("""
                        update identity.account set closed_at = :at, closed_by = :by, closed_by_name = :byName, closed_why = :reason
                        where jurisdiction = :jurisdiction and id = :account and closed_at is null""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("byName", by.name())
                .param("reason", reason)
                .update() == 1;
    }

    boolean isTaken(String userName) {
        return jdbc.sql("select exists (select from identity.account where jurisdiction = :jurisdiction and user_name = :userName)")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.account where jurisdiction = :jurisdiction)")
                .param("jurisdiction", Jurisdiction.current())
                .query(Boolean.class)
                .single();
    }

    Optional<Person> byUserName(String userName) {
        return jdbc.sql("select * from identity.account where jurisdiction = :jurisdiction and user_name = :userName")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .query(AccountStore::person)
                .optional();
    }

    Optional<Person> find(UUID account) {
        return jdbc.sql("select * from identity.account where jurisdiction = :jurisdiction and id = :account")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query(AccountStore::person)
                .optional();
    }

    Optional<PersonAndCode> findWithCode(UUID account) {
        return jdbc.sql("""
                        select a.*, c.issued_at, c.issued_by_name, c.reason, c.expires_at, c.used_at, c.digest
                        from identity.account a
                        left join lateral (select * from identity.one_time_code o
                            where o.jurisdiction = a.jurisdiction and o.account = a.id order by o.number desc limit 1) c on true
                        where a.jurisdiction = :jurisdiction and a.id = :account""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query(AccountStore::withCode)
                .optional();
    }

    /** Staff, by user name, after the last one seen. */
    List<PersonAndCode> search(String words, String after, boolean closed) {
        return jdbc.sql("""
                        select a.*, c.issued_at, c.issued_by_name, c.reason, c.expires_at, c.used_at, c.digest
                        from identity.account a
                        left join lateral (select * from identity.one_time_code o
                            where o.jurisdiction = a.jurisdiction and o.account = a.id order by o.number desc limit 1) c on true
                        where a.jurisdiction = :jurisdiction and a.role is distinct from 'OWNER' and a.user_name > :after
                          and (:closed or a.closed_at is null)
                          and (strpos(a.user_name, lower(:words)) > 0 or strpos(a.name, :words) > 0)
                        order by a.user_name limit :page""")
                .param("jurisdiction", Jurisdiction.current())
                .param("after", after)
                .param("closed", closed)
                .param("words", words)
                .param("page", PAGE + 1)
                .query(AccountStore::withCode)
                .list();
    }

    /** The three administrators, each by role and user name. */
    List<PersonAndCode> administrators() {
        return jdbc.sql("""
                        select a.*, c.issued_at, c.issued_by_name, c.reason, c.expires_at, c.used_at, c.digest
                        from identity.account a
                        left join lateral (select * from identity.one_time_code o
                            where o.jurisdiction = a.jurisdiction and o.account = a.id order by o.number desc limit 1) c on true
                        where a.jurisdiction = :jurisdiction and a.role in ('SYSTEM', 'SECURITY', 'AUDIT') and a.closed_at is null
                        order by array_position(array['SYSTEM', 'SECURITY', 'AUDIT'], a.role), a.user_name""")
                .param("jurisdiction", Jurisdiction.current())
                .query(AccountStore::withCode)
                .list();
    }

    /** Open accounts that hold a role; for an update, so that nobody else takes it away meanwhile. */
    List<Person> holders(Role role) {
        return jdbc.sql("""
                        select * from identity.account
                        where jurisdiction = :jurisdiction and role = :role and closed_at is null
                        order by id for update""")
                .param("jurisdiction", Jurisdiction.current())
                .param("role", role.name())
                .query(AccountStore::person)
                .list();
    }

    List<Account> demo() {
        return jdbc.sql("""
                        select * from identity.account
                        where jurisdiction = :jurisdiction and demo and closed_at is null and role is not null order by id""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new Account(person(row, number).actor().orElseThrow(), row.getString("user_name"),
                        row.getString("what")))
                .list();
    }

    /** What is told on the demo's sign-in page about accounts that are entered for real. */
    List<String> toldToTry() {
        return jdbc.sql("select what from identity.account where jurisdiction = :jurisdiction and not demo and what <> '' order by id")
                .param("jurisdiction", Jurisdiction.current())
                .query(String.class)
                .list();
    }

    void tell(UUID account, String what) {
        jdbc.sql("update identity.account set what = :what where jurisdiction = :jurisdiction and id = :account")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("what", what)
                .update();
    }

    List<Actor> officers() {
        return jdbc.sql("""
                        select * from identity.account
                        where jurisdiction = :jurisdiction and role = 'OFFICER' and closed_at is null
                        order by id""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> person(row, number).actor().orElseThrow())
                .list();
    }

    /** Grants and codes together, newest first. */
    List<AccountEvent> events(UUID account) {
        return jdbc.sql("""
                        select granted_at as at, granted_by_name as by_name, 'ROLE' as kind, coalesce(role, '') as role, reason
                        from identity.role_grant where jurisdiction = :jurisdiction and account = :account
                        union all
                        select issued_at, issued_by_name, 'CODE', '', reason
                        from identity.one_time_code where jurisdiction = :jurisdiction and account = :account
                        union all
                        select used_at, '', 'USED', '', ''
                        from identity.one_time_code where jurisdiction = :jurisdiction and account = :account and used_at is not null
                        order by at desc, kind limit 100""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query((row, number) -> new AccountEvent(row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"), worded(row.getString("kind"), row.getString("role")), row.getString("reason")))
                .list();
    }

    private static String worded(String kind, String role) {
        return switch (kind) {
            case "CODE" -> "发放一次性码";
            case "USED" -> "用一次性码设置了口令";
            default -> role.isEmpty() ? "收回角色" : "授予角色：" + Role.valueOf(role).label();
        };
    }

    private static PersonAndCode withCode(ResultSet row, int number) throws SQLException {
        boolean none = row.getObject("issued_at") == null;
        return new PersonAndCode(person(row, number), none ? Optional.empty() : Optional.of(OneTimeCodes.issued(row)));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Person(row.getObject("id", UUID.class), row.getString("jurisdiction"), row.getString("user_name"),
                row.getString("name"), Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getObject("unit", UUID.class)), row.getObject("owner", UUID.class),
                row.getBoolean("demo"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by_name"), Optional.ofNullable(closed).map(at -> closing(row, at)));
    }

    private static Person.Closing closing(ResultSet row, OffsetDateTime at) {
        try {
            return new Person.Closing(at.toInstant(), row.getString("closed_by_name"), row.getString("closed_why"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
