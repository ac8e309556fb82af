package org.daiban.closing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed archives in the database. Rows are only ever added. */
@Repository
class ArchiveStore {

    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where somebody else sealed the same number meanwhile. */
    boolean insert(Archive archive, UUID sealedBy) {
        return jdbc.sql("""
                        insert into closing.archive (jurisdiction, project, number, owner, files, contents, digest, record_number, record_digest,
                            remark, sealed_on, sealed_at, sealed_by, sealed_by_name)
                        values (:jurisdiction, :project, :number, :owner, :files, :contents, :digest, :recordNumber, :recordDigest, :remark, :on,
                            :at, :by, :byName)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", archive.project())
                .param("number", archive.number())
                .param("owner", archive.owner())
                .param("files", archive.files())
                .param("contents", archive.contents())
                .param("digest", archive.digest())
                .param("recordNumber", archive.recordNumber())
                .param("recordDigest", archive.recordDigest())
                .param("remark", archive.remark())
                .param("on", archive.sealedOn())
                .param("at", archive.sealedAt().atOffset(ZoneOffset.UTC))
                .param("by", sealedBy)
                .param("byName", archive.sealedByName())
                .update() == 1;
    }

    /** First first. */
    List<Archive> of(UUID project) {
        return jdbc.sql("""
                        select project, number, owner, files, contents, digest, record_number, record_digest, remark, sealed_on, sealed_at,
                            sealed_by_name
                        from closing.archive where jurisdiction = :jurisdiction and project = :project order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query((row, number) -> new Archive(row.getObject("project", UUID.class), row.getInt("number"), row.getObject("owner", UUID.class),
                        row.getInt("files"), row.getString("contents"), row.getString("digest"), row.getLong("record_number"),
                        row.getString("record_digest"), row.getString("remark"), row.getObject("sealed_on", LocalDate.class),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(), row.getString("sealed_by_name")))
                .list();
    }
}
