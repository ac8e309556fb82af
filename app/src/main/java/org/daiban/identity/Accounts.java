package org.daiban.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a jurisdiction. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** Opens a demo account, entered without a password and only in the demo profile. */
    @Transactional
    public Actor openDemo(String userName, String name, Role role, String what, UUID unit, UUID owner) {
        Actor actor = new Actor(Ids.next(), name, role, Jurisdiction.current(), unit, owner);
        insert(actor, userName, what, null, true);
        return actor;
    }

    @Transactional
    public Actor open(String userName, String name, Role role, String password, UUID unit, UUID owner) {
        Actor actor = new Actor(Ids.next(), name, role, Jurisdiction.current(), unit, owner);
        insert(actor, userName, "", passwords.encode(password), false);
        return actor;
    }

    @Transactional(readOnly = true)
    public List<Account> demo() {
        return jdbc.sql("select * from identity.account where jurisdiction = :jurisdiction and demo order by id")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> account(row))
                .list();
    }

    /** The officers who can be named in a mandate. */
    @Transactional(readOnly = true)
    public List<Actor> officers() {
        return jdbc.sql("""
                        select * from identity.account
                        where jurisdiction = :jurisdiction and role = 'OFFICER'
                        order by id""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> account(row).actor())
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Credentials> credentials(String userName) {
        return jdbc.sql("""
                        select * from identity.account
                        where jurisdiction = :jurisdiction and user_name = :userName""")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .query((row, number) ->
                        new Credentials(account(row).actor(), row.getString("password"), row.getBoolean("demo")))
                .optional();
    }

    record Credentials(Actor actor, String password, boolean demo) {
    }

    private void insert(Actor actor, String userName, String what, String password, boolean demo) {
        jdbc.sql("""
                        insert into identity.account
                            (jurisdiction, id, user_name, name, role, what, unit, owner, password, demo)
                        values (:jurisdiction, :id, :userName, :name, :role, :what, :unit, :owner, :password, :demo)""")
                .param("jurisdiction", actor.jurisdiction())
                .param("id", actor.account())
                .param("userName", userName)
                .param("name", actor.name())
                .param("role", actor.role().name())
                .param("what", what)
                .param("unit", actor.unit())
                .param("owner", actor.owner())
                .param("password", password)
                .param("demo", demo)
                .update();
    }

    private static Account account(java.sql.ResultSet row) throws java.sql.SQLException {
        Actor actor = new Actor(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("jurisdiction"),
                row.getObject("unit", UUID.class),
                row.getObject("owner", UUID.class));
        return new Account(actor, row.getString("user_name"), row.getString("what"));
    }
}
