package org.daiban.person;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("""
                        select p.id, p.name, coalesce(e.subject, '') as phone
                        from person.person p
                        left join person.entry e
                          on e.jurisdiction = p.jurisdiction and e.person = p.id and e.issuer = 'phone'
                        where p.jurisdiction = :jurisdiction and p.id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> new Person(row.getObject("id", UUID.class), row.getString("name"), row.getString("phone")))
                .optional();
    }

    Optional<UUID> personOf(Proof proof) {
        return jdbc.sql("""
                        select person from person.entry
                        where jurisdiction = :jurisdiction and issuer = :issuer and subject = :subject""")
                .param("jurisdiction", Jurisdiction.current())
                .param("issuer", proof.issuer())
                .param("subject", proof.subject())
                .query(UUID.class)
                .optional();
    }

    /** The subject by which an issuer knows the person. */
    Optional<String> subjectAt(String issuer, UUID person) {
        return jdbc.sql("""
                        select subject from person.entry
                        where jurisdiction = :jurisdiction and person = :person and issuer = :issuer""")
                .param("jurisdiction", Jurisdiction.current())
                .param("person", person)
                .param("issuer", issuer)
                .query(String.class)
                .optional();
    }

    /** Whoever proves the same at the same moment waits until this transaction is over. */
    void lock(Proof proof) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:jurisdiction || ' ' || :issuer || ' ' || :subject, 0))")
                .param("jurisdiction", Jurisdiction.current())
                .param("issuer", proof.issuer())
                .param("subject", proof.subject())
                .query(row -> { });
    }

    void insert(UUID person, String name, Instant at) {
        jdbc.sql("""
                        insert into person.person (jurisdiction, id, name, opened_at)
                        values (:jurisdiction, :id, :name, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", person)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertEntry(UUID person, Proof proof, Instant at) {
        jdbc.sql("""
                        insert into person.entry (jurisdiction, issuer, subject, person, joined_at)
                        values (:jurisdiction, :issuer, :subject, :person, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("issuer", proof.issuer())
                .param("subject", proof.subject())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void name(UUID person, String name) {
        jdbc.sql("update person.person set name = :name where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", person)
                .param("name", name)
                .update();
    }
}
