package org.daiban.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandoverStore {

    private static final String HANDOVERS = """
            select id, officer, officer_name, stand_in, stand_in_name, reason, from_on, to_on, remark, answer_by, made_on, state, version
            from handover.handover
            where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else hands this officer's work over until the end of the transaction. */
    void lock(UUID officer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "handover " + Jurisdiction.current() + " " + officer)
                .query(row -> {
                });
    }

    void insert(WorkHandover handover, List<HandoverLine> lines) {
        jdbc.sql("""
                        insert into handover.handover
                            (jurisdiction, id, officer, officer_name, stand_in, stand_in_name, reason, from_on, to_on, remark,
                             answer_by, made_on, state, version)
                        values (:jurisdiction, :id, :officer, :officerName, :standIn, :standInName, :reason, :from, :to, :remark,
                                :answerBy, :madeOn, :state, :version)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", handover.id())
                .param("officer", handover.officer())
                .param("officerName", handover.officerName())
                .param("standIn", handover.standIn())
                .param("standInName", handover.standInName())
                .param("reason", handover.reason().name())
                .param("from", handover.from())
                .param("to", handover.to())
                .param("remark", handover.remark())
                .param("answerBy", handover.answerBy())
                .param("madeOn", handover.madeOn())
                .param("state", handover.state().name())
                .param("version", handover.version())
                .update();
        insert(handover.id(), lines);
    }

    /** In one statement, however much work there is. */
    private void insert(UUID handover, List<HandoverLine> lines) {
        jdbc.sql("""
                        insert into handover.line (jurisdiction, handover, number, kind, about, name, place, standing, due_on, named, remark)
                        select :jurisdiction, :handover, line.number, line.kind, line.about, line.name, line.place, line.standing,
                               line.due_on, line.named, line.remark
                        from unnest(:kinds::text[], :abouts::uuid[], :names::text[], :places::text[], :standings::text[], :dues::date[],
                                    :named::boolean[], :remarks::text[])
                            with ordinality as line (kind, about, name, place, standing, due_on, named, remark, number)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("handover", handover)
                .param("kinds", lines.stream().map(line -> line.kind().name()).toArray(String[]::new))
                .param("abouts", lines.stream().map(line -> line.about().toString()).toArray(String[]::new))
                .param("names", lines.stream().map(HandoverLine::name).toArray(String[]::new))
                .param("places", lines.stream().map(HandoverLine::place).toArray(String[]::new))
                .param("standings", lines.stream().map(HandoverLine::standing).toArray(String[]::new))
                .param("dues", lines.stream().map(line -> line.due() == null ? null : line.due().toString()).toArray(String[]::new))
                .param("named", lines.stream().map(HandoverLine::named).toArray(Boolean[]::new))
                .param("remarks", lines.stream().map(HandoverLine::remark).toArray(String[]::new))
                .update();
    }

    /** State and event in one transaction; the row is locked. */
    void append(WorkHandover seen, HandoverState next, HandoverEventKind kind, String words, Actor by, Instant at) {
        jdbc.sql("""
                        update handover.handover set state = :state, version = :version
                        where jurisdiction = :jurisdiction and id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", seen.id())
                .param("state", next.name())
                .param("version", seen.version() + 1)
                .update();
        record(seen.id(), seen.version() + 1, kind, words, by, at);
    }

    void record(UUID handover, int number, HandoverEventKind kind, String words, Actor by, Instant at) {
        jdbc.sql("""
                        insert into handover.event (jurisdiction, handover, number, kind, words, recorded_at, recorded_by, recorded_by_name)
                        values (:jurisdiction, :handover, :number, :kind, :words, :at, :by, :byName)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("handover", handover)
                .param("number", number)
                .param("kind", kind.name())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
    }

    Optional<WorkHandover> find(UUID id) {
        return one(id, "");
    }

    /** Held fast until the end of the transaction. */
    Optional<WorkHandover> lockOne(UUID id) {
        return one(id, " for update");
    }

    private Optional<WorkHandover> one(UUID id, String lock) {
        return jdbc.sql(HANDOVERS + "and id = :id" + lock)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(HandoverStore::handover)
                .optional();
    }

    /** Whose days are not over, the first to begin first. */
    List<WorkHandover> notPast(LocalDate today, int most) {
        return jdbc.sql(HANDOVERS + "and to_on >= :today order by from_on, id limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("today", today)
                .param("most", most)
                .query(HandoverStore::handover)
                .list();
    }

    /** The newest first. @param account who handed over or stands in; null for all @param before the last one seen; null for the beginning */
    List<WorkHandover> newest(UUID account, UUID before, int most) {
        return jdbc.sql(HANDOVERS
                        + (account == null ? "" : "and (officer = :account or stand_in = :account) ")
                        + (before == null ? "" : "and id < :before ")
                        + "order by id desc limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("before", before)
                .param("most", most)
                .query(HandoverStore::handover)
                .list();
    }

    List<HandoverLine> lines(UUID handover) {
        return jdbc.sql("""
                        select kind, about, name, place, standing, due_on, named, remark from handover.line
                        where jurisdiction = :jurisdiction and handover = :handover order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("handover", handover)
                .query((row, number) -> new HandoverLine(HandoverLine.Kind.valueOf(row.getString("kind")), row.getObject("about", UUID.class),
                        row.getString("name"), row.getString("place"), row.getString("standing"), row.getObject("due_on", LocalDate.class),
                        row.getObject("named", Boolean.class), row.getString("remark")))
                .list();
    }

    List<HandoverEvent> events(UUID handover) {
        return jdbc.sql("""
                        select number, kind, words, recorded_by_name, recorded_at from handover.event
                        where jurisdiction = :jurisdiction and handover = :handover order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("handover", handover)
                .query((row, number) -> new HandoverEvent(row.getInt("number"), HandoverEventKind.valueOf(row.getString("kind")),
                        row.getString("words"), row.getString("recorded_by_name"), row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static WorkHandover handover(ResultSet row, int number) throws SQLException {
        return new WorkHandover(row.getObject("id", UUID.class), row.getObject("officer", UUID.class), row.getString("officer_name"),
                row.getObject("stand_in", UUID.class), row.getString("stand_in_name"), AwayFor.valueOf(row.getString("reason")),
                row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class), row.getString("remark"),
                row.getObject("answer_by", LocalDate.class), row.getObject("made_on", LocalDate.class),
                HandoverState.valueOf(row.getString("state")), row.getInt("version"));
    }
}
