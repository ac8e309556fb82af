package org.daiban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Catalogue versions in the database. */
@Repository
class CatalogueStore {

    private static final int FIRST = 1;
    private static final String BY_RELEASE = "系统初始数据";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    CatalogueStore(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param account null where the release brought the version */
    record Publisher(UUID account, String name) {
    }

    /**
     * The version in force on a day: the newest whose day has come and that was not taken back. The bundled files are
     * stored as the first one where there is none yet.
     */
    @Transactional(readOnly = true)
    int inForce(LocalDate day) {
        return findInForce(day).orElseGet(() -> {
            apart.executeWithoutResult(status -> insert(FIRST, new NewVersion(BundledFiles.all(), 0, 0, null,
                    BundledFiles.NOTE, ""), new Publisher(null, BY_RELEASE)));
            return FIRST;
        });
    }

    /** The version in force today. */
    int newest() {
        return inForce(LocalDate.now(clock));
    }

    /** The number of the next version. */
    int next() {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from catalogue.version where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    private Optional<Integer> findInForce(LocalDate day) {
        return jdbc.sql("""
                        select version from catalogue.version v
                        where jurisdiction = :jurisdiction and (in_force_from is null or in_force_from <= :day)
                            and not exists (select 1 from catalogue.recall r
                                            where r.jurisdiction = v.jurisdiction and r.version = v.version)
                        order by version desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    /** The files of a version by name; empty where there is no such version. */
    @Transactional(readOnly = true)
    Map<String, String> files(int version) {
        Map<String, String> files = new LinkedHashMap<>();
        jdbc.sql("""
                        select name, content from catalogue.file
                        where jurisdiction = :jurisdiction and version = :version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return files;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<CatalogueVersion> versions() {
        return jdbc.sql("""
                        select v.version, v.note, v.in_force_from, v.submitted_by_name, v.published_by_name, v.published_at,
                               coalesce(v.restored_from, 0) as restored_from, r.reason, r.recalled_by, r.recalled_at
                        from catalogue.version v
                            left join catalogue.recall r on r.jurisdiction = v.jurisdiction and r.version = v.version
                        where v.jurisdiction = :jurisdiction
                        order by v.version desc limit 50""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new CatalogueVersion(row.getInt("version"), row.getString("note"),
                        row.getObject("in_force_from", LocalDate.class), row.getString("submitted_by_name"),
                        row.getString("published_by_name"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getInt("restored_from"), recall(row)))
                .list();
    }

    private static Optional<CatalogueVersion.Recall> recall(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("recalled_at", OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(
                new CatalogueVersion.Recall(row.getString("reason"), row.getString("recalled_by"), at.toInstant()));
    }

    /** A version that holds at once and had no draft; false where it is already there. */
    boolean insert(int version, String note, Publisher by, Map<String, String> files) {
        return insert(version, new NewVersion(files, version - 1, 0, null, note, ""), by);
    }

    /** False where the version is already there: somebody was faster. */
    boolean insert(int version, NewVersion content, Publisher by) {
        if (!insertVersion(version, content, by)) {
            return false;
        }
        content.files().forEach((name, text) -> jdbc.sql("""
                        insert into catalogue.file (jurisdiction, version, name, content)
                        values (:jurisdiction, :version, :name, :content)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("name", name)
                .param("content", text)
                .update());
        return true;
    }

    private boolean insertVersion(int version, NewVersion content, Publisher by) {
        return jdbc.sql("""
                        insert into catalogue.version
                            (jurisdiction, version, note, in_force_from, submitted_by_name, restored_from, published_by,
                             published_by_name, published_at)
                        values (:jurisdiction, :version, :note, :inForceFrom, :submittedBy, nullif(:restoredFrom, 0), :by,
                                :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("note", content.note())
                .param("inForceFrom", content.inForceFrom())
                .param("submittedBy", content.submittedBy())
                .param("restoredFrom", content.restoredFrom())
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** False where it was taken back already. */
    boolean recall(int version, String reason, Actor by) {
        return jdbc.sql("""
                        insert into catalogue.recall (jurisdiction, version, reason, account, recalled_by, recalled_at)
                        values (:jurisdiction, :version, :reason, :account, :by, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
