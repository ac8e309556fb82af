package org.daiban.memo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemoStore {

    private static final String OPEN = """
            select id, about_kind, about, about_name, words, due_on from memo.memo
            where jurisdiction = :jurisdiction and account = :account and settled_at is null
            """;

    private final JdbcClient jdbc;

    MemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID account, Optional<About> about, String words, LocalDate dueOn, Instant at) {
        jdbc.sql("""
                        insert into memo.memo (jurisdiction, id, account, about_kind, about, about_name, words, due_on, made_at)
                        values (:jurisdiction, :id, :account, :kind, :about, :name, :words, :on, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("account", account)
                .param("kind", about.map(found -> found.kind().name()).orElse(null))
                .param("about", about.map(About::id).orElse(null))
                .param("name", about.map(About::name).orElse(""))
                .param("words", words)
                .param("on", dueOn)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it is not theirs or settled. */
    boolean move(UUID id, UUID account, LocalDate dueOn) {
        return jdbc.sql("""
                        update memo.memo set due_on = :on
                        where jurisdiction = :jurisdiction and id = :id and account = :account and settled_at is null""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("account", account)
                .param("on", dueOn)
                .update() == 1;
    }

    /** False where it is not theirs or settled already. */
    boolean settle(UUID id, UUID account, Instant at) {
        return jdbc.sql("""
                        update memo.memo set settled_at = :at
                        where jurisdiction = :jurisdiction and id = :id and account = :account and settled_at is null""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    List<Memo> open(UUID account, int most) {
        return jdbc.sql(OPEN + "order by due_on, id limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("most", most)
                .query(MemoStore::memo)
                .list();
    }

    List<Memo> about(UUID account, UUID about) {
        return jdbc.sql(OPEN + "and about = :about order by due_on, id")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("about", about)
                .query(MemoStore::memo)
                .list();
    }

    private static Memo memo(ResultSet row, int number) throws SQLException {
        UUID about = row.getObject("about", UUID.class);
        return new Memo(row.getObject("id", UUID.class),
                about == null ? Optional.empty()
                        : Optional.of(new About(About.Kind.valueOf(row.getString("about_kind")), about, row.getString("about_name"))),
                row.getString("words"), row.getObject("due_on", LocalDate.class));
    }
}
