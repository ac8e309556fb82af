package org.daiban.help;

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
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {

    private static final String LINKS = "select l.id, l.request, l.round, l.person, l.name, l.cause, l.expires_on";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param passedTo whom its holder passed the request on to; empty while the link is theirs */
    record Found(Link link, String passedTo) {
    }

    void insert(Link link, Instant at) {
        jdbc.sql("""
                        insert into help.link (jurisdiction, id, request, round, person, name, cause, expires_on, made_at)
                        values (:jurisdiction, :id, :request, :round, :person, :name, :cause, :expiresOn, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", link.id())
                .param("request", link.request())
                .param("round", link.round())
                .param("person", link.person())
                .param("name", link.name())
                .param("cause", link.cause().name())
                .param("expiresOn", link.expiresOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertDigest(UUID link, String digest) {
        jdbc.sql("insert into help.link_digest (jurisdiction, digest, link) values (:jurisdiction, :digest, :link)")
                .param("jurisdiction", Jurisdiction.current())
                .param("digest", digest)
                .param("link", link)
                .update();
    }

    Optional<Found> byDigest(String digest) {
        return one(" join help.link_digest d on d.jurisdiction = l.jurisdiction and d.link = l.id where l.jurisdiction = :jurisdiction and d.digest = :key",
                digest);
    }

    Optional<Found> find(UUID link) {
        return one(" where l.jurisdiction = :jurisdiction and l.id = :key", link);
    }

    private Optional<Found> one(String where, Object key) {
        return jdbc.sql(LINKS + """
                        , coalesce(e.passed_to, '') as passed_to from help.link l
                        left join help.link_end e on e.jurisdiction = l.jurisdiction and e.link = l.id""" + where)
                .param("jurisdiction", Jurisdiction.current())
                .param("key", key)
                .query((row, number) -> new Found(link(row), row.getString("passed_to")))
                .optional();
    }

    /** Every link for a request, first first. */
    List<Link> of(UUID request) {
        return jdbc.sql(LINKS + " from help.link l where l.jurisdiction = :jurisdiction and l.request = :request order by l.id")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .query((row, number) -> link(row))
                .list();
    }

    /** The links of somebody who passed the request on are over. */
    void end(UUID request, int round, UUID person, String passedTo, Instant at) {
        jdbc.sql("""
                        insert into help.link_end (jurisdiction, link, passed_to, ended_at)
                        select l.jurisdiction, l.id, :passedTo, :at from help.link l
                        where l.jurisdiction = :jurisdiction and l.request = :request and l.round = :round and l.person = :person
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("round", round)
                .param("person", person)
                .param("passedTo", passedTo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getObject("id", UUID.class), row.getObject("request", UUID.class), row.getInt("round"),
                row.getObject("person", UUID.class), row.getString("name"), LinkCause.valueOf(row.getString("cause")),
                row.getObject("expires_on", LocalDate.class));
    }
}
