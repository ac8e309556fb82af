package org.daiban.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Trust;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AskStore {

    static final int PAGE = 50;

    private static final String ASKS = """
            select id, person, person_name, phone, trust, credit_code, owner_name, capacity, note, letter, asked_at,
                confirmed, reason, answered_by_name, answered_at
            from membership.ask
            where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    AskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's asks follow one another, so that none slips past the count of the open ones. */
    void lockPerson(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ask ' || :jurisdiction || ' ' || :person, 0))")
                .param("jurisdiction", Jurisdiction.current())
                .param("person", person.toString())
                .query(row -> { });
    }

    void insert(Ask ask) {
        jdbc.sql("""
                        insert into membership.ask (jurisdiction, id, person, person_name, phone, trust, credit_code, owner_name,
                            capacity, note, letter, asked_at)
                        values (:jurisdiction, :id, :person, :personName, :phone, :trust, :creditCode, :ownerName,
                            :capacity, :note, :letter, :askedAt)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", ask.id())
                .param("person", ask.person())
                .param("personName", ask.personName())
                .param("phone", ask.phone())
                .param("trust", ask.trust().name())
                .param("creditCode", ask.creditCode())
                .param("ownerName", ask.ownerName())
                .param("capacity", ask.capacity().name())
                .param("note", ask.note())
                .param("letter", ask.letter().orElse(null))
                .param("askedAt", ask.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where somebody answered in the meantime. */
    boolean answer(UUID id, boolean confirmed, String reason, Actor by, Instant at) {
        return jdbc.sql("""
                        update membership.ask
                        set confirmed = :confirmed, reason = :reason, answered_by = :by, answered_by_name = :byName, answered_at = :at
                        where jurisdiction = :jurisdiction and id = :id and answered_at is null""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    Optional<Ask> find(UUID id) {
        return jdbc.sql(ASKS + "and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(AskStore::ask)
                .optional();
    }

    /** The oldest first. @param after null for the first page */
    @Transactional(readOnly = true)
    public List<Ask> open(UUID after) {
        return jdbc.sql(ASKS + "and answered_at is null and (cast(:after as uuid) is null or id > :after) order by id limit :page")
                .param("jurisdiction", Jurisdiction.current())
                .param("after", after)
                .param("page", PAGE)
                .query(AskStore::ask)
                .list();
    }

    /** The newest first. */
    List<Ask> of(UUID person) {
        return jdbc.sql(ASKS + "and person = :person order by id desc limit :page")
                .param("jurisdiction", Jurisdiction.current())
                .param("person", person)
                .param("page", PAGE)
                .query(AskStore::ask)
                .list();
    }

    private static Ask ask(ResultSet row, int number) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Ask(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("phone"),
                Trust.valueOf(row.getString("trust")),
                row.getString("credit_code"),
                row.getString("owner_name"),
                Capacity.valueOf(row.getString("capacity")),
                row.getString("note"),
                Optional.ofNullable(row.getObject("letter", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? Optional.empty() : Optional.of(new Ask.Answer(row.getBoolean("confirmed"),
                        row.getString("reason"), row.getString("answered_by_name"), answeredAt.toInstant())));
    }
}
