package org.daiban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

@Component
class DocumentStore {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredDocument document, UUID storedBy, InputStream content) {
        jdbc.sql("""
                        insert into document.document
                            (jurisdiction, id, name, type, size, sha256, content, stored_by, stored_by_name, stored_at)
                        values (:jurisdiction, :id, :name, :type, :size, :sha256, :content, :storedBy, :storedByName, :storedAt)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", document.id())
                .param("name", document.name())
                .param("type", document.type().name())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("content", new SqlBinaryValue(content, document.size()))
                .param("storedBy", storedBy)
                .param("storedByName", document.storedBy())
                .param("storedAt", Timestamp.from(document.storedAt()))
                .update();
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("""
                        select id, name, type, size, sha256, stored_by_name, stored_at
                        from document.document
                        where jurisdiction = :jurisdiction and id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> new StoredDocument(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("stored_by_name"),
                        row.getTimestamp("stored_at").toInstant()))
                .optional();
    }

    /** One statement, read through a cursor: the column is stored uncompressed, so that a slice is fetched without the rest. */
    void copy(StoredDocument document, OutputStream out) {
        jdbc.sql("""
                        select substring(content from 1 + piece * :piece for :piece)
                        from document.document, generate_series(0, ((size - 1) / :piece)::int) as piece
                        where jurisdiction = :jurisdiction and id = :id
                        order by piece""")
                .withFetchSize(1)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", document.id())
                .param("piece", PIECE)
                .query(row -> {
                    try {
                        out.write(row.getBytes(1));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
