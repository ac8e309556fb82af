package org.daiban.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OwnerStore {

    static final int PAGE = 50;

    private static final String OWNERS = """
            select id, name, credit_code, contact, phone, version from party.owner
            where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the credit code was registered in the meantime. */
    boolean insert(UUID id, OwnerDetails details, String by, Instant at) {
        return jdbc.sql("""
                        insert into party.owner
                            (jurisdiction, id, name, credit_code, contact, phone, registered_by, registered_at)
                        values (:jurisdiction, :id, :name, :creditCode, :contact, :phone, :by, :at)
                        on conflict (jurisdiction, credit_code) do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("name", details.name().strip())
                .param("creditCode", CreditCode.normal(details.creditCode()))
                .param("contact", details.contact().strip())
                .param("phone", details.phone().strip())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** False where it is not the version seen any more. */
    boolean update(UUID id, OwnerDetails details, int seenVersion) {
        return jdbc.sql("""
                        update party.owner
                        set name = :name, contact = :contact, phone = :phone, version = version + 1
                        where jurisdiction = :jurisdiction and id = :id and version = :version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("name", details.name().strip())
                .param("contact", details.contact().strip())
                .param("phone", details.phone().strip())
                .param("version", seenVersion)
                .update() == 1;
    }

    Optional<Owner> find(UUID id) {
        return jdbc.sql(OWNERS + "and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(OwnerStore::owner)
                .optional();
    }

    Optional<Owner> byCreditCode(String code) {
        return jdbc.sql(OWNERS + "and credit_code = :code")
                .param("jurisdiction", Jurisdiction.current())
                .param("code", code)
                .query(OwnerStore::owner)
                .optional();
    }

    List<Owner> search(String words, String after, int most) {
        return jdbc.sql(OWNERS + """
                          and (:words = '' or credit_code = :code
                               or (pairs @> party.pairs(:words) and position(lower(:words) in lower(name)) > 0))
                          and name > :after
                        order by name, id
                        limit :page""")
                .param("jurisdiction", Jurisdiction.current())
                .param("words", words)
                .param("code", CreditCode.normal(words))
                .param("after", after)
                .param("page", most)
                .query(OwnerStore::owner)
                .list();
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        return new Owner(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("contact"),
                row.getString("phone"),
                row.getInt("version"));
    }
}
