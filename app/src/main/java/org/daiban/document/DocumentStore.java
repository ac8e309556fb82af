package org.daiban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

@Component
class DocumentStore {

    /** How long a piece is, in bytes; the last one is shorter. */
    static final int PIECE = 512 * 1024;

    private static final String INCOMING = """
            select i.id, i.name, i.size, (select count(*) from document.piece p
                                          where p.jurisdiction = i.jurisdiction and p.document = i.id) as pieces
            from document.incoming i
            where i.jurisdiction = :jurisdiction and i.started_by = :account
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredDocument document, UUID storedBy, InputStream content) {
        insertRow(document, storedBy, new SqlBinaryValue(content, document.size()));
    }

    /** What has come in pieces stays in them. */
    void insertInPieces(StoredDocument document, UUID storedBy) {
        insertRow(document, storedBy, null);
    }

    private void insertRow(StoredDocument document, UUID storedBy, SqlBinaryValue content) {
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
                .param("content", content)
                .param("storedBy", storedBy)
                .param("storedByName", document.storedBy())
                .param("storedAt", Timestamp.from(document.storedAt()))
                .update();
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("""
                        select id, name, type, size, sha256, content is null as in_pieces, stored_by_name, stored_at
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
                        row.getBoolean("in_pieces"),
                        row.getString("stored_by_name"),
                        row.getTimestamp("stored_at").toInstant()))
                .optional();
    }

    /** One statement, read through a cursor: the column is stored uncompressed, so that a slice is fetched without the rest. */
    void copy(StoredDocument document, OutputStream out) {
        String pieces = document.inPieces() ? """
                select content from document.piece
                where jurisdiction = :jurisdiction and document = :id
                order by number""" : """
                select substring(content from 1 + piece * %1$d for %1$d)
                from document.document, generate_series(0, ((size - 1) / %1$d)::int) as piece
                where jurisdiction = :jurisdiction and id = :id
                order by piece""".formatted(PIECE);
        jdbc.sql(pieces)
                .withFetchSize(1)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", document.id())
                .query(row -> {
                    try {
                        out.write(row.getBytes(1));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    void insertPiece(UUID document, int number, byte[] content) {
        jdbc.sql("""
                        insert into document.piece (jurisdiction, document, number, content)
                        values (:jurisdiction, :document, :number, :content)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("document", document)
                .param("number", number)
                .param("content", content)
                .update();
    }

    byte[] piece(UUID document, int number) {
        return jdbc.sql("select content from document.piece where jurisdiction = :jurisdiction and document = :document and number = :number")
                .param("jurisdiction", Jurisdiction.current())
                .param("document", document)
                .param("number", number)
                .query((row, one) -> row.getBytes(1))
                .single();
    }

    int pieces(UUID document) {
        return jdbc.sql("select count(*) from document.piece where jurisdiction = :jurisdiction and document = :document")
                .param("jurisdiction", Jurisdiction.current())
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    void removePieces(UUID document) {
        jdbc.sql("delete from document.piece where jurisdiction = :jurisdiction and document = :document")
                .param("jurisdiction", Jurisdiction.current())
                .param("document", document)
                .update();
    }

    /** No effect where the same person began the same file before. */
    void begin(UUID id, String name, long size, String mark, UUID startedBy, Instant at) {
        jdbc.sql("""
                        insert into document.incoming (jurisdiction, id, name, size, mark, started_by, started_at)
                        values (:jurisdiction, :id, :name, :size, :mark, :startedBy, :at)
                        on conflict (jurisdiction, started_by, mark) do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("name", name)
                .param("size", size)
                .param("mark", mark)
                .param("startedBy", startedBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    int begunBy(UUID account) {
        return jdbc.sql("select count(*) from document.incoming where jurisdiction = :jurisdiction and started_by = :account")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    Optional<IncomingFiles.Standing> incoming(UUID account, String mark) {
        return jdbc.sql(INCOMING + "and i.mark = :mark")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("mark", mark)
                .query(DocumentStore::standing)
                .optional();
    }

    Optional<IncomingFiles.Standing> incoming(UUID account, UUID id) {
        return jdbc.sql(INCOMING + "and i.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("id", id)
                .query(DocumentStore::standing)
                .optional();
    }

    /** Whoever holds it is the only one to add a piece, to keep the file or to give it up. */
    boolean lock(UUID id) {
        return jdbc.sql("select id from document.incoming where jurisdiction = :jurisdiction and id = :id for update")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void removeIncoming(UUID id) {
        jdbc.sql("delete from document.incoming where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .update();
    }

    private static IncomingFiles.Standing standing(ResultSet row, int number) throws SQLException {
        long size = row.getLong("size");
        return new IncomingFiles.Standing(row.getObject("id", UUID.class), row.getString("name"), size,
                Math.min(size, row.getLong("pieces") * PIECE));
    }
}
