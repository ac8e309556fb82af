package org.daiban.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** The newest version; the bundled files are stored as the first where there is none yet. */
    @Transactional(readOnly = true)
    int newest() {
        return findNewest().orElseGet(() -> {
            apart.executeWithoutResult(status ->
                    insert(FIRST, BundledFiles.NOTE, new Publisher(null, BY_RELEASE), BundledFiles.all()));
            return FIRST;
        });
    }

    private Optional<Integer> findNewest() {
        return jdbc.sql("""
                        select version from catalogue.version
                        where jurisdiction = :jurisdiction
                        order by version desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
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
                        select version, note, published_by_name, published_at from catalogue.version
                        where jurisdiction = :jurisdiction
                        order by version desc limit 50""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new CatalogueVersion(row.getInt("version"), row.getString("note"),
                        row.getString("published_by_name"), row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False where the version is already there: somebody was faster. */
    boolean insert(int version, String note, Publisher by, Map<String, String> files) {
        if (!insertVersion(version, note, by)) {
            return false;
        }
        files.forEach((name, content) -> jdbc.sql("""
                        insert into catalogue.file (jurisdiction, version, name, content)
                        values (:jurisdiction, :version, :name, :content)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("name", name)
                .param("content", content)
                .update());
        return true;
    }

    private boolean insertVersion(int version, String note, Publisher by) {
        return jdbc.sql("""
                        insert into catalogue.version
                            (jurisdiction, version, note, published_by, published_by_name, published_at)
                        values (:jurisdiction, :version, :note, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("note", note)
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
