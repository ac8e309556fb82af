package org.daiban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain in the database. */
@Repository
class AuditStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    AuditStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Head(long number, String digest) {
    }

    /** Two statements, however many entries. Until the transaction ends nobody else of the jurisdiction writes here. */
    void append(List<Told> all) {
        Head head = head();
        MapSqlParameterSource[] rows = new MapSqlParameterSource[all.size()];
        for (int i = 0; i < rows.length; i++) {
            Entry entry = after(head, all.get(i));
            rows[i] = row(entry);
            head = new Head(entry.number(), entry.digest());
        }
        batches.batchUpdate("""
                insert into audit.entry (jurisdiction, number, at, kind, account, name, role, does, target, detail,
                    address, previous, digest)
                values (:jurisdiction, :number, :at, :kind, :account, :name, :role, :does, :target, :detail,
                    :address, :previous, :digest)""", rows);
    }

    /** Every digest reckoned anew, from the first entry on, in one reading of the table. */
    Verification verify(List<Seal> seals) {
        Chain chain = new Chain(seals);
        try (Stream<Entry> entries = jdbc.sql("select * from audit.entry where jurisdiction = :jurisdiction order by number")
                .param("jurisdiction", Jurisdiction.current())
                .withFetchSize(1000)
                .query(AuditStore::entry)
                .stream()) {
            entries.forEach(chain::next);
        }
        return chain.end();
    }

    boolean isAnythingThere() {
        return jdbc.sql("select exists (select from audit.entry where jurisdiction = :jurisdiction)")
                .param("jurisdiction", Jurisdiction.current())
                .query(Boolean.class)
                .single();
    }

    private Head head() {
        return jdbc.sql("select number, digest from audit.head(:jurisdiction)")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new Head(row.getLong("number"), row.getString("digest")))
                .optional()
                .orElse(new Head(0, Entry.NONE));
    }

    private static Entry after(Head head, Told told) {
        return new Entry(Jurisdiction.current(), head.number() + 1, told.at().truncatedTo(ChronoUnit.MICROS),
                told.kind().name(), told.account(), told.name(), told.role(), told.does(), told.target(), told.detail(),
                told.address(), head.digest(), "").sealed();
    }

    private static MapSqlParameterSource row(Entry entry) {
        return new MapSqlParameterSource()
                .addValue("jurisdiction", entry.jurisdiction())
                .addValue("number", entry.number())
                .addValue("at", entry.at().atOffset(ZoneOffset.UTC))
                .addValue("kind", entry.kind())
                .addValue("account", entry.account())
                .addValue("name", entry.name())
                .addValue("role", entry.role())
                .addValue("does", entry.does())
                .addValue("target", entry.target())
                .addValue("detail", entry.detail())
                .addValue("address", entry.address())
                .addValue("previous", entry.previous())
                .addValue("digest", entry.digest());
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getString("jurisdiction"), row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"), row.getObject("account", UUID.class),
                row.getString("name"), row.getString("role"), row.getString("does"), row.getString("target"),
                row.getString("detail"), row.getString("address"), row.getString("previous"), row.getString("digest"));
    }
}
