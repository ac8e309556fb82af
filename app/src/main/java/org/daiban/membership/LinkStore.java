package org.daiban.membership;

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
import org.springframework.transaction.annotation.Transactional;

@Component
class LinkStore {

    private static final int MANY = 200;

    private static final String LINKS = """
            select l.id, l.person, l.person_name, l.owner, l.owner_name, l.capacity, l.starts_on, l.ends_on, l.confirmed_by_name,
                e.reason, e.ended_by_name, e.ended_at
            from membership.link l
            left join membership.ending e on e.jurisdiction = l.jurisdiction and e.link = l.id
            where l.jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Link link, Actor confirmedBy, Instant at) {
        jdbc.sql("""
                        insert into membership.link (jurisdiction, id, person, person_name, owner, owner_name, capacity,
                            starts_on, ends_on, confirmed_by, confirmed_by_name, confirmed_at)
                        values (:jurisdiction, :id, :person, :personName, :owner, :ownerName, :capacity,
                            :from, :to, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", link.id())
                .param("person", link.person())
                .param("personName", link.personName())
                .param("owner", link.owner())
                .param("ownerName", link.ownerName())
                .param("capacity", link.capacity().name())
                .param("from", link.from())
                .param("to", link.to())
                .param("by", confirmedBy.account())
                .param("byName", confirmedBy.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it is ended already. */
    boolean end(UUID link, String reason, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into membership.ending (jurisdiction, link, reason, ended_by, ended_by_name, ended_at)
                        values (:jurisdiction, :link, :reason, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("link", link)
                .param("reason", reason)
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void rename(UUID owner, String name) {
        jdbc.sql("update membership.link set owner_name = :name where jurisdiction = :jurisdiction and owner = :owner")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .param("name", name)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Link> find(UUID id) {
        return jdbc.sql(LINKS + "and l.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(LinkStore::link)
                .optional();
    }

    /** The newest first, ended ones too. */
    List<Link> ofPerson(UUID person) {
        return jdbc.sql(LINKS + "and l.person = :person order by l.id desc limit :many")
                .param("jurisdiction", Jurisdiction.current())
                .param("person", person)
                .param("many", MANY)
                .query(LinkStore::link)
                .list();
    }

    /** The newest first, ended ones too. */
    List<Link> ofOwner(UUID owner) {
        return jdbc.sql(LINKS + "and l.owner = :owner order by l.id desc limit :many")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .param("many", MANY)
                .query(LinkStore::link)
                .list();
    }

    /** Whether the account stood for the owner by a link and has none in force on the day; demo accounts stand without one. */
    @Transactional(readOnly = true)
    public boolean isLost(UUID account, UUID owner, LocalDate day) {
        return jdbc.sql("""
                        select count(*) > 0 and count(*) filter (
                            where e.link is null and :day between l.starts_on and l.ends_on) = 0
                        from membership.link l
                        left join membership.ending e on e.jurisdiction = l.jurisdiction and e.link = l.id
                        where l.jurisdiction = :jurisdiction and l.person = :account and l.owner = :owner""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("owner", owner)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("confirmed_by_name"),
                endedAt == null ? Optional.empty() : Optional.of(new Link.Ending(
                        row.getString("reason"), row.getString("ended_by_name"), endedAt.toInstant())));
    }
}
