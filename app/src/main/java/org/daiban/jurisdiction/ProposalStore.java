package org.daiban.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.jurisdiction.CalendarProposal.End;
import org.daiban.jurisdiction.CalendarProposal.Ending;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed years and how each ended; both are only ever added. */
@Repository
class ProposalStore {

    private static final String SELECT = """
            select p.*, e.kind, e.reason, e.version, e.ended_by_name, e.ended_at
            from jurisdiction.calendar_proposal p
                left join jurisdiction.calendar_proposal_end e on e.jurisdiction = p.jurisdiction and e.proposal = p.id
            where p.jurisdiction = :jurisdiction""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, Actor actor, YearPublication publication, String typed) {
        jdbc.sql("""
                        insert into jurisdiction.calendar_proposal
                            (jurisdiction, id, year, days, typed, document, seen, proposed_by, proposed_by_name, proposed_at)
                        values (:jurisdiction, :id, :year, :days, :typed, :document, :seen, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("year", publication.year())
                .param("days", publication.days())
                .param("typed", typed)
                .param("document", publication.document().strip())
                .param("seen", publication.seen())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .update();
    }

    Optional<CalendarProposal> find(UUID id) {
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** The newest first, those that wait before those that ended. */
    List<CalendarProposal> latest(int size) {
        return jdbc.sql(SELECT + " order by (e.proposal is null) desc, p.id desc limit :size")
                .param("jurisdiction", Jurisdiction.current())
                .param("size", size)
                .query((row, number) -> proposal(row))
                .list();
    }

    /** False where it has ended already: somebody was faster. */
    boolean end(UUID proposal, Actor actor, Ending how, String reason, int version) {
        return jdbc.sql("""
                        insert into jurisdiction.calendar_proposal_end
                            (jurisdiction, proposal, kind, reason, version, ended_by, ended_by_name, ended_at)
                        values (:jurisdiction, :proposal, :kind, :reason, nullif(:version, 0), :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("proposal", proposal)
                .param("kind", how.name())
                .param("reason", reason)
                .param("version", version)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CalendarProposal proposal(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        End end = kind == null ? null : new End(Ending.valueOf(kind), row.getString("reason"), row.getInt("version"),
                row.getString("ended_by_name"), instant(row, "ended_at"));
        return new CalendarProposal(row.getObject("id", UUID.class),
                new YearPublication(row.getInt("year"), row.getString("days"), row.getString("document"), row.getInt("seen")),
                row.getString("typed"), row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name"),
                instant(row, "proposed_at"), end);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
