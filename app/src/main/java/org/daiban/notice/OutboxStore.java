package org.daiban.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

    enum Tried { SENT, NOT_TAKEN, NOT_NEEDED }

    record Waiting(String kind, UUID about, int tries) {
    }

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String kind, UUID about, Instant at) {
        jdbc.sql("""
                        insert into notice.text (jurisdiction, id, kind, about, written_at)
                        values (:jurisdiction, :id, :kind, :about, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("kind", kind)
                .param("about", about)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty where it left already or is not needed. */
    Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("""
                        select kind, about,
                            (select count(*) from notice.text_try y where y.jurisdiction = t.jurisdiction and y.text = t.id) as tries
                        from notice.text t
                        where jurisdiction = :jurisdiction and id = :id
                          and not exists (select from notice.text_try y
                                          where y.jurisdiction = t.jurisdiction and y.text = t.id and y.outcome <> 'NOT_TAKEN')""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(Waiting.class)
                .optional();
    }

    void tried(UUID id, int number, Tried outcome, Instant at) {
        jdbc.sql("""
                        insert into notice.text_try (jurisdiction, text, number, outcome, tried_at)
                        values (:jurisdiction, :text, :number, :outcome, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("text", id)
                .param("number", number)
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<UUID, Outbox.Posted> about(Collection<UUID> abouts) {
        Map<UUID, Outbox.Posted> posted = new HashMap<>();
        jdbc.sql("""
                        select t.about, max(y.tried_at) filter (where y.outcome <> 'NOT_TAKEN') as ended_at,
                            coalesce(bool_or(y.outcome = 'SENT'), false) as sent, count(y.text) as tries
                        from notice.text t
                        left join notice.text_try y on y.jurisdiction = t.jurisdiction and y.text = t.id
                        where t.jurisdiction = :jurisdiction and t.about = any(:abouts)
                        group by t.about, t.id
                        order by t.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("abouts", abouts.toArray(UUID[]::new))
                .query(row -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    posted.put(row.getObject("about", UUID.class), new Outbox.Posted(
                            ended == null ? null : ended.toInstant(), row.getBoolean("sent"), row.getInt("tries")));
                });
        return posted;
    }
}
