package org.daiban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The records of confirmation, the newest of each value counting. */
@Repository
class ConfirmationStore {

    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ConfirmationStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The number of the last record; 0 where there is none. */
    @Transactional(readOnly = true)
    int newest() {
        return jdbc.sql("select coalesce(max(number), 0) from catalogue.confirmation where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    /** What stood confirmed after that many records. */
    @Transactional(readOnly = true)
    KeptConfirmations kept(int number) {
        Map<KeptConfirmations.Value, String> sources = new HashMap<>();
        jdbc.sql("""
                        select distinct on (figure, value)
                               number, figure, value, words, kind, document, unit, confirmed_by, confirmed_on, note,
                               recorded_by, recorded_at
                        from catalogue.confirmation
                        where jurisdiction = :jurisdiction and number <= :number
                        order by figure, value, number desc""")
                .param("jurisdiction", Jurisdiction.current())
                .param("number", number)
                .query(ConfirmationStore::confirmation)
                .list().stream()
                .filter(one -> one.kind() == Confirmation.Kind.CONFIRMED)
                .forEach(one -> sources.put(new KeptConfirmations.Value(one.figure(), one.value()), one.source()));
        return new KeptConfirmations(number, sources);
    }

    /** The records of some figures, the newest first, a hundred at most. */
    @Transactional(readOnly = true)
    List<Confirmation> of(List<String> figures) {
        return jdbc.sql("""
                        select number, figure, value, words, kind, document, unit, confirmed_by, confirmed_on, note,
                               recorded_by, recorded_at
                        from catalogue.confirmation
                        where jurisdiction = :jurisdiction and figure in (:figures)
                        order by number desc, figure limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("figures", figures)
                .param("most", MOST_SHOWN)
                .query(ConfirmationStore::confirmation)
                .list();
    }

    /** False where somebody else recorded under that number in the meantime. */
    boolean insert(List<Confirmation> confirmations, UUID account) {
        try {
            batch.batchUpdate("""
                            insert into catalogue.confirmation
                                (jurisdiction, number, figure, value, words, kind, document, unit, confirmed_by,
                                 confirmed_on, note, account, recorded_by, recorded_at)
                            values (:jurisdiction, :number, :figure, :value, :words, :kind, :document, :unit, :confirmedBy,
                                    :confirmedOn, :note, :account, :recordedBy, :recordedAt)""",
                    confirmations.stream().map(one -> row(one, account)).toArray(SqlParameterSource[]::new));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static MapSqlParameterSource row(Confirmation one, UUID account) {
        return new MapSqlParameterSource("jurisdiction", Jurisdiction.current())
                .addValue("number", one.number())
                .addValue("figure", one.figure())
                .addValue("value", one.value())
                .addValue("words", one.words())
                .addValue("kind", one.kind().name())
                .addValue("document", one.document())
                .addValue("unit", one.unit())
                .addValue("confirmedBy", one.confirmedBy())
                .addValue("confirmedOn", one.confirmedOn())
                .addValue("note", one.note())
                .addValue("account", account)
                .addValue("recordedBy", one.recordedBy())
                .addValue("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static Confirmation confirmation(ResultSet row, int index) throws SQLException {
        return new Confirmation(row.getInt("number"), row.getString("figure"), row.getString("value"), row.getString("words"),
                Confirmation.Kind.valueOf(row.getString("kind")), row.getString("document"), row.getString("unit"),
                row.getString("confirmed_by"), row.getObject("confirmed_on", LocalDate.class), row.getString("note"),
                row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
