package org.daiban.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CodeStore {

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Code(UUID id, String phone, String hash, Instant sentAt, int tries, boolean used) {
    }

    /** Whoever asks for a code of the same phone waits until this transaction is over. */
    void lock(String phone) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('code ' || :jurisdiction || ' ' || :phone, 0))")
                .param("jurisdiction", Jurisdiction.current())
                .param("phone", phone)
                .query(row -> { });
    }

    /** When codes were sent to a phone since a moment, the newest first. */
    List<Instant> sent(String phone, Instant since) {
        return jdbc.sql("""
                        select sent_at from person.code
                        where jurisdiction = :jurisdiction and phone = :phone and sent_at > :since
                        order by sent_at desc""")
                .param("jurisdiction", Jurisdiction.current())
                .param("phone", phone)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .list().stream().map(OffsetDateTime::toInstant).toList();
    }

    void insert(UUID id, String phone, String hash, Instant at) {
        jdbc.sql("""
                        insert into person.code (jurisdiction, id, phone, hash, sent_at)
                        values (:jurisdiction, :id, :phone, :hash, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("phone", phone)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Code> find(UUID id) {
        return code("", id);
    }

    Optional<Code> lock(UUID id) {
        return code(" for update", id);
    }

    void tried(UUID id) {
        jdbc.sql("update person.code set tries = tries + 1 where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .update();
    }

    void used(UUID id, Instant at) {
        jdbc.sql("update person.code set used_at = :at where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Code> code(String locking, UUID id) {
        return jdbc.sql("""
                        select id, phone, hash, sent_at, tries, used_at is not null as used from person.code
                        where jurisdiction = :jurisdiction and id = :id""" + locking)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> new Code(row.getObject("id", UUID.class), row.getString("phone"), row.getString("hash"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getInt("tries"), row.getBoolean("used")))
                .optional();
    }
}
