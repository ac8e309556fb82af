package org.daiban.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RoundStore {

    private static final int MOST_ROUNDS = 50;

    static final String ROUND = """
            o.id as round_id, o.title, o.basis, o.opened_on, o.due_on, o.several_leaders, o.opened_by_name, e.ended_on,
                e.recorded_by_name as ended_by, e.reason as end_reason
            """;
    static final String ENDED = """
            left join roster.round_end e on e.jurisdiction = o.jurisdiction and e.round = o.id
            """;

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Round round, Instant at) {
        jdbc.sql("""
                        insert into roster.round (jurisdiction, id, title, basis, opened_on, due_on, several_leaders, opened_by, opened_by_name, opened_at)
                        values (:jurisdiction, :id, :title, :basis, :openedOn, :dueOn, :severalLeaders, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", round.id())
                .param("title", round.title())
                .param("basis", round.basis())
                .param("openedOn", round.openedOn())
                .param("dueOn", round.dueOn())
                .param("severalLeaders", round.severalLeaders())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Actor actor, UUID round, LocalDate on, String reason, Instant at) {
        jdbc.sql("""
                        insert into roster.round_end (jurisdiction, round, ended_on, reason, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :round, :on, :reason, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("round", round)
                .param("on", on)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opening, ending and what happens between follow one another within a jurisdiction. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "roster rounds " + Jurisdiction.current())
                .query((row, number) -> "")
                .list();
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql("select " + ROUND + " from roster.round o\n" + ENDED + "where o.jurisdiction = :jurisdiction and o.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    Optional<Round> open() {
        return jdbc.sql("select " + ROUND + " from roster.round o\n" + ENDED + """
                        where o.jurisdiction = :jurisdiction and e.round is null
                        order by o.id desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> round(row))
                .optional();
    }

    /** The newest first, each with how many replies stand how. */
    List<RoundLine> newest() {
        return jdbc.sql("select " + ROUND + """
                            , c.not_opened, c.filling, c.submitted, c.returned, c.accepted
                        from roster.round o
                        """ + ENDED + """
                        left join lateral (
                            select count(*) filter (where state = 'NOT_OPENED') as not_opened, count(*) filter (where state = 'FILLING') as filling,
                                count(*) filter (where state = 'SUBMITTED') as submitted, count(*) filter (where state = 'RETURNED') as returned,
                                count(*) filter (where state = 'ACCEPTED') as accepted
                            from roster.reply r where r.jurisdiction = o.jurisdiction and r.round = o.id) c on true
                        where o.jurisdiction = :jurisdiction
                        order by o.id desc limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("most", MOST_ROUNDS)
                .query((row, number) -> new RoundLine(round(row), counts(row)))
                .list();
    }

    private static Map<ReplyState, Integer> counts(ResultSet row) throws SQLException {
        Map<ReplyState, Integer> counts = new EnumMap<>(ReplyState.class);
        for (ReplyState state : Arrays.asList(ReplyState.values())) {
            counts.put(state, row.getInt(state.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return counts;
    }

    static Round round(ResultSet row) throws SQLException {
        return new Round(row.getObject("round_id", UUID.class), row.getString("title"), row.getString("basis"),
                row.getObject("opened_on", LocalDate.class), row.getObject("due_on", LocalDate.class), row.getBoolean("several_leaders"),
                row.getString("opened_by_name"), row.getObject("ended_on", LocalDate.class), row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
