package org.daiban.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daiban.casefile.CaseFigures;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SharingStore {

    private static final String COLUMNS = "select jurisdiction, projects, red, yellow, green, grey, ended, reckoned_at from sharing.figure ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SharingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first, twenty at most. */
    List<SharingDecision> decisions() {
        return jdbc.sql("""
                        select number, shares, reason, decided_by_name, decided_at from sharing.decision
                        where jurisdiction = :jurisdiction
                        order by number desc limit 20""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new SharingDecision(row.getInt("number"), row.getBoolean("shares"), row.getString("reason"),
                        row.getString("decided_by_name"), row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False where somebody decided meanwhile. */
    boolean decide(Actor actor, int number, boolean shares, String reason) {
        return jdbc.sql("""
                        insert into sharing.decision (jurisdiction, number, shares, reason, decided_by, decided_by_name, decided_at)
                        values (:jurisdiction, :number, :shares, :reason, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("number", number)
                .param("shares", shares)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void publish(String city, int projects, CaseFigures files) {
        jdbc.sql("""
                        insert into sharing.figure (jurisdiction, city, projects, red, yellow, green, grey, ended, reckoned_at)
                        values (:jurisdiction, :city, :projects, :red, :yellow, :green, :grey, :ended, :at)
                        on conflict (jurisdiction) do update set projects = excluded.projects, red = excluded.red,
                            yellow = excluded.yellow, green = excluded.green, grey = excluded.grey, ended = excluded.ended,
                            reckoned_at = excluded.reckoned_at""")
                .param("jurisdiction", Jurisdiction.current())
                .param("city", city)
                .param("projects", projects)
                .param("red", files.red())
                .param("yellow", files.yellow())
                .param("green", files.green())
                .param("grey", files.grey())
                .param("ended", files.ended())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw() {
        jdbc.sql("delete from sharing.figure where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .update();
    }

    /** What stands published of the current jurisdiction. */
    Optional<Figures> own() {
        return jdbc.sql(COLUMNS + "where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(SharingStore::figures)
                .optional();
    }

    /** What the counties of the current city share. */
    List<Figures> ofCounties() {
        return jdbc.sql(COLUMNS + "where city = :city order by jurisdiction")
                .param("city", Jurisdiction.current())
                .query(SharingStore::figures)
                .list();
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        return new Figures(row.getString("jurisdiction"), row.getInt("projects"),
                new CaseFigures(row.getInt("red"), row.getInt("yellow"), row.getInt("green"), row.getInt("grey"), row.getInt("ended")),
                row.getObject("reckoned_at", OffsetDateTime.class).toInstant());
    }
}
