package org.daiban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verifications of a jurisdiction; never changed and never removed. */
@Repository
class VerificationStore {

    private static final int SHOWN = 50;

    private static final String RECORDS = """
            select id, at, account, name, entries, head, broken, reason from audit.verification
            where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    VerificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VerificationRecord record) {
        Verification found = record.found();
        jdbc.sql("""
                        insert into audit.verification (jurisdiction, id, at, account, name, entries, head, broken, reason)
                        values (:jurisdiction, :id, :at, :account, :name, :entries, :head, :broken, :reason)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", record.id())
                .param("at", record.at().atOffset(ZoneOffset.UTC))
                .param("account", record.account())
                .param("name", record.name())
                .param("entries", found.entries())
                .param("head", found.head())
                .param("broken", found.isWhole() ? null : found.broken())
                .param("reason", found.reason())
                .update();
    }

    /** Of all times all was well, the one that saw most. */
    Optional<VerificationRecord> newestSeal() {
        return jdbc.sql(RECORDS + "and broken is null order by entries desc, id desc limit 1")
                .param("jurisdiction", Jurisdiction.current())
                .query(VerificationStore::record)
                .optional();
    }

    List<VerificationRecord> newest() {
        return jdbc.sql(RECORDS + "order by id desc limit :shown")
                .param("jurisdiction", Jurisdiction.current())
                .param("shown", SHOWN)
                .query(VerificationStore::record)
                .list();
    }

    Optional<VerificationRecord> find(UUID id) {
        return jdbc.sql(RECORDS + "and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(VerificationStore::record)
                .optional();
    }

    private static VerificationRecord record(ResultSet row, int number) throws SQLException {
        return new VerificationRecord(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class), row.getString("name"),
                new Verification(row.getLong("entries"), row.getLong("broken"), row.getString("reason"), row.getString("head")));
    }
}
