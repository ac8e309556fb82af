package org.daiban.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReplyStore {

    private static final int MOST_EVENTS = 200;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ReplyStore(JdbcClient jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    private static final String REPLY = "select r.id, r.unit, r.unit_name, r.people, r.seal, r.state, r.version, m.reply is not null as marked, "
            + RoundStore.ROUND + """
            from roster.reply r
            join roster.round o on o.jurisdiction = r.jurisdiction and o.id = r.round
            """ + RoundStore.ENDED + """
            left join roster.marked_file m on m.jurisdiction = r.jurisdiction and m.reply = r.id
            where r.jurisdiction = :jurisdiction
            """;

    Optional<Reply> find(UUID id) {
        return jdbc.sql(REPLY + " and r.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> reply(row))
                .optional();
    }

    /** For a change: nobody else changes it until this transaction is over. */
    Optional<Reply> lock(UUID id) {
        jdbc.sql("select id from roster.reply where jurisdiction = :jurisdiction and id = :id for update")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** The replies of a unit, the newest round first. */
    List<Reply> ofUnit(UUID unit) {
        return jdbc.sql(REPLY + " and r.unit = :unit order by r.id desc limit 50")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .query((row, number) -> reply(row))
                .list();
    }

    /** @param on the day the bureau accepted it */
    record Accepted(String unit, List<Person> people, LocalDate on) {
    }

    List<Accepted> accepted(UUID round) {
        return jdbc.sql("""
                        select r.unit_name, r.people, v.done_at from roster.reply r
                        join roster.reply_event v on v.jurisdiction = r.jurisdiction and v.reply = r.id and v.kind = 'ACCEPTED'
                        where r.jurisdiction = :jurisdiction and r.round = :round and r.state = 'ACCEPTED'
                        order by r.unit_name, r.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("round", round)
                .query((row, number) -> new Accepted(row.getString("unit_name"), RosterJson.people(row.getString("people")), day(row, "done_at")))
                .list();
    }

    /** The board of a round, by name of the unit. */
    List<ReplyLine> board(UUID round) {
        return jdbc.sql("""
                        select r.id, r.unit, r.unit_name, r.state, jsonb_array_length(r.people) as people, o.due_on,
                            s.submitted_at, s.unchanged, m.reminded_at, m.reminded_by, m.reminders
                        from roster.reply r
                        join roster.round o on o.jurisdiction = r.jurisdiction and o.id = r.round
                        left join lateral (
                            select v.done_at as submitted_at, v.kind = 'UNCHANGED' as unchanged from roster.reply_event v
                            where v.jurisdiction = r.jurisdiction and v.reply = r.id and v.kind in ('SUBMITTED', 'UNCHANGED')
                            order by v.number desc limit 1) s on true
                        left join lateral (
                            select max(v.done_at) as reminded_at, (array_agg(v.done_by_name order by v.number desc))[1] as reminded_by,
                                count(*) as reminders
                            from roster.reply_event v
                            where v.jurisdiction = r.jurisdiction and v.reply = r.id and v.kind = 'REMINDED') m on true
                        where r.jurisdiction = :jurisdiction and r.round = :round
                        order by r.unit_name, r.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("round", round)
                .query((row, number) -> new ReplyLine(row.getObject("id", UUID.class), row.getObject("unit", UUID.class),
                        row.getString("unit_name"), ReplyState.valueOf(row.getString("state")), row.getInt("people"), day(row, "submitted_at"),
                        row.getBoolean("unchanged"), day(row, "reminded_at"), row.getString("reminded_by"), row.getInt("reminders"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** What a unit is asked for in the open round; empty where it has nothing to do. */
    Optional<Notice> notice(UUID unit) {
        return jdbc.sql("""
                        select r.id, o.title, o.due_on, r.state, b.note, m.done_at as reminded_at, m.done_by_name as reminded_by,
                            jsonb_array_length(c.people) > 0 as from_before
                        from roster.reply r
                        join roster.round o on o.jurisdiction = r.jurisdiction and o.id = r.round
                        left join roster.round_end e on e.jurisdiction = o.jurisdiction and e.round = o.id
                        left join roster.reply_event c on c.jurisdiction = r.jurisdiction and c.reply = r.id and c.kind = 'CALLED'
                        left join lateral (select v.note from roster.reply_event v
                            where v.jurisdiction = r.jurisdiction and v.reply = r.id and v.kind = 'RETURNED'
                            order by v.number desc limit 1) b on true
                        left join lateral (select v.done_at, v.done_by_name from roster.reply_event v
                            where v.jurisdiction = r.jurisdiction and v.reply = r.id and v.kind = 'REMINDED'
                            order by v.number desc limit 1) m on true
                        where r.jurisdiction = :jurisdiction and r.unit = :unit and e.round is null
                          and r.state in ('NOT_OPENED', 'FILLING', 'RETURNED')
                        order by r.id desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .query((row, number) -> {
                    ReplyState state = ReplyState.valueOf(row.getString("state"));
                    return new Notice(row.getObject("id", UUID.class), row.getString("title"), row.getObject("due_on", LocalDate.class), state,
                            state == ReplyState.RETURNED ? row.getString("note") : "", day(row, "reminded_at"), row.getString("reminded_by"),
                            row.getBoolean("from_before"));
                })
                .optional();
    }

    /** The newest first. */
    List<ReplyEvent> events(UUID reply) {
        return jdbc.sql("""
                        select number, kind, note, people, remarks, document, done_by, done_by_name, done_at from roster.reply_event
                        where jurisdiction = :jurisdiction and reply = :reply
                        order by number desc limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("reply", reply)
                .param("most", MOST_EVENTS)
                .query((row, number) -> new ReplyEvent(row.getInt("number"), ReplyEvent.Kind.valueOf(row.getString("kind")), row.getString("note"),
                        RosterJson.people(row.getString("people")), RosterJson.remarks(row.getString("remarks")),
                        row.getObject("document", UUID.class), row.getObject("done_by", UUID.class), row.getString("done_by_name"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One reply a unit, each beginning with what it is given: {@code [{"id", "unit", "name", "people"}]}. */
    void call(Actor actor, UUID round, String replies, Instant at) {
        jdbc.sql("""
                        with called as (
                            insert into roster.reply (jurisdiction, id, round, unit, unit_name, people, state, version)
                            select :jurisdiction, id, :round, unit, name, people, 'NOT_OPENED', 0
                            from jsonb_to_recordset(:replies::jsonb) as told (id uuid, unit uuid, name text, people jsonb)
                            returning id, people)
                        insert into roster.reply_event (jurisdiction, reply, number, kind, note, people, done_by, done_by_name, done_at)
                        select :jurisdiction, id, 0, 'CALLED', '', people, :by, :byName, :at from called""")
                .param("jurisdiction", Jurisdiction.current())
                .param("round", round)
                .param("replies", replies)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes what happened and how the reply is since, as its next version. */
    void append(Actor actor, Reply since, ReplyEvent event) {
        jdbc.sql("""
                        update roster.reply set people = :people::jsonb, seal = :seal, state = :state, version = :version
                        where jurisdiction = :jurisdiction and id = :id and version = :version - 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", since.id())
                .param("people", RosterJson.people(since.people()))
                .param("seal", since.seal(), Types.OTHER)
                .param("state", since.state().name())
                .param("version", event.number())
                .update();
        jdbc.sql("""
                        insert into roster.reply_event
                            (jurisdiction, reply, number, kind, note, people, remarks, document, done_by, done_by_name, done_at)
                        values (:jurisdiction, :reply, :number, :kind, :note, :people::jsonb, :remarks::jsonb, :document, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("reply", since.id())
                .param("number", event.number())
                .param("kind", event.kind().name())
                .param("note", event.note())
                .param("people", event.people().isEmpty() ? null : RosterJson.people(event.people()))
                .param("remarks", event.remarks().isEmpty() ? null : RosterJson.remarks(event.remarks()))
                .param("document", event.document(), Types.OTHER)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", event.doneAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One event more for each of the replies. */
    void remind(Actor actor, List<UUID> replies, String note, Instant at) {
        jdbc.sql("""
                        with reminded as (
                            update roster.reply set version = version + 1
                            where jurisdiction = :jurisdiction and id = any(:replies) returning id, version)
                        insert into roster.reply_event (jurisdiction, reply, number, kind, note, done_by, done_by_name, done_at)
                        select :jurisdiction, id, version, 'REMINDED', :note, :by, :byName, :at from reminded""")
                .param("jurisdiction", Jurisdiction.current())
                .param("replies", replies.toArray(UUID[]::new))
                .param("note", note)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepMarked(UUID reply, String name, byte[] content, Instant at) {
        jdbc.sql("""
                        insert into roster.marked_file (jurisdiction, reply, name, content, marked_at)
                        values (:jurisdiction, :reply, :name, :content, :at)
                        on conflict (jurisdiction, reply) do update
                            set name = excluded.name, content = excluded.content, marked_at = excluded.marked_at""")
                .param("jurisdiction", Jurisdiction.current())
                .param("reply", reply)
                .param("name", name)
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetMarked(UUID reply) {
        jdbc.sql("delete from roster.marked_file where jurisdiction = :jurisdiction and reply = :reply")
                .param("jurisdiction", Jurisdiction.current())
                .param("reply", reply)
                .update();
    }

    Optional<byte[]> marked(UUID reply) {
        return jdbc.sql("select content from roster.marked_file where jurisdiction = :jurisdiction and reply = :reply")
                .param("jurisdiction", Jurisdiction.current())
                .param("reply", reply)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(zone).toLocalDate();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(row.getObject("id", UUID.class), RoundStore.round(row), row.getObject("unit", UUID.class), row.getString("unit_name"),
                RosterJson.people(row.getString("people")), row.getObject("seal", UUID.class), ReplyState.valueOf(row.getString("state")),
                row.getBoolean("marked"), row.getInt("version"));
    }
}
