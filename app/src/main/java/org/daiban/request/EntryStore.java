package org.daiban.request;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Role;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EntryStore {

    /** A request with more than this shows its newest. */
    static final int MOST = 300;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID request, Entry entry) {
        jdbc.sql("""
                        insert into request.entry (jurisdiction, request, number, kind, text, mode, project, officer_name, result, channel,
                            done_by, done_by_name, role, done_at)
                        values (:jurisdiction, :request, :number, :kind, :text, :mode, :project, :officerName, :result, :channel,
                            :by, :byName, :role, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("number", entry.number())
                .param("kind", entry.kind().name())
                .param("text", entry.text())
                .param("mode", entry.mode() == null ? null : entry.mode().name())
                .param("project", entry.project())
                .param("officerName", entry.officerName())
                .param("result", entry.result() == null ? null : entry.result().name())
                .param("channel", entry.channel().name())
                .param("by", entry.doneBy())
                .param("byName", entry.doneByName())
                .param("role", entry.role().name())
                .param("at", entry.doneAt().atOffset(ZoneOffset.UTC))
                .update();
        if (!entry.attachments().isEmpty()) {
            attach(request, entry);
        }
    }

    /** The files of an entry are read from the documents just stored, in one statement. */
    private void attach(UUID request, Entry entry) {
        jdbc.sql("""
                        insert into request.attachment (jurisdiction, request, entry, document, name, size)
                        select :jurisdiction, :request, :entry, file.document, file.name, file.size
                        from unnest(:documents::uuid[], :names::text[], :sizes::bigint[]) as file (document, name, size)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("entry", entry.number())
                .param("documents", entry.attachments().stream().map(file -> file.document().toString()).toArray(String[]::new))
                .param("names", entry.attachments().stream().map(Entry.Attachment::name).toArray(String[]::new))
                .param("sizes", entry.attachments().stream().map(Entry.Attachment::size).toArray(Long[]::new))
                .update();
    }

    /** The oldest first. */
    List<Entry> of(UUID request, boolean withNotes) {
        List<Entry> newest = jdbc.sql("""
                        select e.number, e.kind, e.text, e.mode, e.project, e.officer_name, e.result, e.channel, e.done_by, e.done_by_name,
                            e.role, e.done_at, f.documents, f.names, f.sizes
                        from request.entry e
                            left join lateral (
                                select array_agg(a.document order by a.document) as documents, array_agg(a.name order by a.document) as names,
                                       array_agg(a.size order by a.document) as sizes
                                from request.attachment a
                                where a.jurisdiction = e.jurisdiction and a.request = e.request and a.entry = e.number) f on true
                        where e.jurisdiction = :jurisdiction and e.request = :request and (:notes or e.kind <> 'NOTED')
                        order by e.number desc
                        limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("notes", withNotes)
                .param("most", MOST)
                .query(EntryStore::entry)
                .list();
        List<Entry> entries = new ArrayList<>(newest);
        java.util.Collections.reverse(entries);
        return entries;
    }

    /** The last thing but a note that happened after the entry somebody had before them. */
    Optional<Entry> since(UUID request, int seen) {
        return jdbc.sql("""
                        select number, kind, text, mode, project, officer_name, result, channel, done_by, done_by_name, role, done_at,
                            null::uuid[] as documents, null::text[] as names, null::bigint[] as sizes
                        from request.entry
                        where jurisdiction = :jurisdiction and request = :request and number > :seen and kind <> 'NOTED'
                        order by number desc
                        limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("seen", seen)
                .query(EntryStore::entry)
                .optional();
    }

    boolean isAttached(UUID request, UUID document, boolean withNotes) {
        return jdbc.sql("""
                        select exists (select from request.attachment a
                            join request.entry e on e.jurisdiction = a.jurisdiction and e.request = a.request and e.number = a.entry
                            where a.jurisdiction = :jurisdiction and a.request = :request and a.document = :document
                              and (:notes or e.kind <> 'NOTED'))""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("document", document)
                .param("notes", withNotes)
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        String mode = row.getString("mode");
        String result = row.getString("result");
        return new Entry(
                row.getInt("number"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("text"),
                mode == null ? null : Mode.valueOf(mode),
                row.getObject("project", UUID.class),
                row.getString("officer_name"),
                result == null ? null : Result.valueOf(result),
                Channel.valueOf(row.getString("channel")),
                row.getObject("done_by", UUID.class),
                row.getString("done_by_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                attachments(row.getArray("documents"), row.getArray("names"), row.getArray("sizes")));
    }

    private static List<Entry.Attachment> attachments(Array documents, Array names, Array sizes) throws SQLException {
        if (documents == null) {
            return List.of();
        }
        UUID[] ids = (UUID[]) documents.getArray();
        String[] called = (String[]) names.getArray();
        Long[] bytes = (Long[]) sizes.getArray();
        List<Entry.Attachment> found = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            found.add(new Entry.Attachment(ids[i], called[i], bytes[i]));
        }
        return found;
    }
}
