package org.daiban.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.document.FileType;
import org.daiban.document.Inspected;
import org.daiban.document.VirusScan;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaperStore {

    /** Versions of papers and entries of lines, as one answer: a page has no statement to spare. */
    private static final String CONTENT = """
            select * from (
                select 'V' as what, p.id as paper, p.owner, p.project, p.name, v.number, v.document, v.file_name, v.file_type, v.size,
                    v.pages, v.sha256, v.valid_until, v.words, v.handed_by as by_id, v.handed_by_name as by_name, v.handed_at as at,
                    s.result, s.words as found, '' as matter, '' as line, '' as kind, 0 as version, false as original, 0 as copies
                from material.paper p
                    join material.version v on v.jurisdiction = p.jurisdiction and v.paper = p.id
                    join lateral (select result, words from material.scan s
                                  where s.jurisdiction = v.jurisdiction and s.paper = v.paper and s.version = v.number
                                  order by s.number desc limit 1) s on true
                where p.jurisdiction = :jurisdiction and %s
                union all
                select 'E', e.paper, e.owner, e.project, '', e.number, null, '', '', 0,
                    0, '', null, e.words, e.recorded_by, e.recorded_by_name, e.recorded_at,
                    '', '', e.matter, e.line, e.kind, coalesce(e.version, 0), e.original, e.copies
                from material.entry e
                where e.jurisdiction = :jurisdiction and %s) as content
            order by what, name, case when what = 'V' then paper end, project, matter, line, number""";

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which line of which project. */
    record Place(UUID project, String matter, String line) {
    }

    record Content(List<Paper> papers, Map<Place, List<PaperLine.Entry>> entries) {
    }

    /** The papers of a project and of its owner's store, and what was said of the project's lines. */
    Content ofProject(UUID project, UUID owner) {
        return content(jdbc.sql(CONTENT.formatted("(p.project = :project or (p.owner = :owner and p.project is null))", "e.project = :project"))
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .param("owner", owner));
    }

    /** One paper, and what was said of every line it ever lay in. */
    Content ofPaper(UUID paper) {
        return content(jdbc.sql(CONTENT.formatted("p.id = :paper", "e.paper = :paper"))
                .param("jurisdiction", Jurisdiction.current())
                .param("paper", paper));
    }

    /** What an owner keeps for every project, and where it lay. */
    Content ofStore(UUID owner) {
        return content(jdbc.sql(CONTENT.formatted("p.owner = :owner and p.project is null", """
                        e.paper in (select id from material.paper
                                    where jurisdiction = :jurisdiction and owner = :owner and project is null)"""))
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner));
    }

    private static Content content(JdbcClient.StatementSpec statement) {
        Map<UUID, List<Paper.Version>> versions = new LinkedHashMap<>();
        Map<UUID, Paper> papers = new LinkedHashMap<>();
        Map<Place, List<PaperLine.Entry>> entries = new LinkedHashMap<>();
        statement.query(row -> {
            UUID paper = row.getObject("paper", UUID.class);
            if (row.getString("what").equals("V")) {
                versions.computeIfAbsent(paper, id -> new ArrayList<>()).add(version(row));
                papers.put(paper, new Paper(paper, row.getObject("owner", UUID.class), row.getObject("project", UUID.class),
                        row.getString("name"), versions.get(paper)));
            } else {
                entries.computeIfAbsent(new Place(row.getObject("project", UUID.class), row.getString("matter"), row.getString("line")),
                        place -> new ArrayList<>()).add(entry(row));
            }
        });
        return new Content(List.copyOf(papers.values()), entries);
    }

    private static Paper.Version version(ResultSet row) throws SQLException {
        return new Paper.Version(row.getInt("number"), row.getObject("document", UUID.class), row.getString("file_name"),
                FileType.valueOf(row.getString("file_type")), row.getLong("size"), row.getInt("pages"), row.getString("sha256"),
                row.getObject("valid_until", LocalDate.class), row.getString("words"), row.getObject("by_id", UUID.class),
                row.getString("by_name"), row.getTimestamp("at").toInstant(),
                new VirusScan.Finding(VirusScan.Result.valueOf(row.getString("result")), row.getString("found")));
    }

    private static PaperLine.Entry entry(ResultSet row) throws SQLException {
        return new PaperLine.Entry(row.getInt("number"), EntryKind.valueOf(row.getString("kind")), row.getObject("paper", UUID.class),
                row.getInt("version"), row.getString("words"), row.getBoolean("original"), row.getInt("copies"),
                row.getString("by_name"), row.getTimestamp("at").toInstant());
    }

    /** The paper a document already is a version of. */
    Optional<UUID> ofDocument(UUID document) {
        return jdbc.sql("select paper from material.version where jurisdiction = :jurisdiction and document = :document")
                .param("jurisdiction", Jurisdiction.current())
                .param("document", document)
                .query(UUID.class)
                .optional();
    }

    void insertPaper(UUID id, UUID owner, UUID project, String name, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into material.paper (jurisdiction, id, owner, project, name, created_by, created_by_name, created_at)
                        values (:jurisdiction, :id, :owner, :project, :name, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("owner", owner)
                .param("project", project)
                .param("name", name)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return whether it was the next one; false where somebody handed in a version meanwhile, or the same file is one already */
    boolean insertVersion(UUID paper, int number, UUID document, Inspected file, LocalDate validUntil, String words, Actor actor, Instant at) {
        boolean inserted = jdbc.sql("""
                        insert into material.version (jurisdiction, paper, number, document, file_name, file_type, size, pages, sha256, valid_until,
                            words, handed_by, handed_by_name, handed_at)
                        values (:jurisdiction, :paper, :number, :document, :name, :type, :size, :pages, :sha256, :until,
                            :words, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("paper", paper)
                .param("number", number)
                .param("document", document)
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("pages", file.pages())
                .param("sha256", file.sha256())
                .param("until", validUntil)
                .param("words", words)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", Timestamp.from(at))
                .update() == 1;
        if (inserted) {
            insertScan(paper, number, file.finding(), at);
        }
        return inserted;
    }

    void insertScan(UUID paper, int version, VirusScan.Finding finding, Instant at) {
        jdbc.sql("""
                        insert into material.scan (jurisdiction, paper, version, number, result, words, scanned_at)
                        select :jurisdiction, :paper, :version, 1 + count(*), :result, :words, :at
                        from material.scan
                        where jurisdiction = :jurisdiction and paper = :paper and version = :version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("paper", paper)
                .param("version", version)
                .param("result", finding.result().name())
                .param("words", finding.words())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What a later search said of a document. */
    void scanned(UUID document, VirusScan.Finding finding, Instant at) {
        jdbc.sql("select paper, number from material.version where jurisdiction = :jurisdiction and document = :document")
                .param("jurisdiction", Jurisdiction.current())
                .param("document", document)
                .query(row -> {
                    insertScan(row.getObject("paper", UUID.class), row.getInt("number"), finding, at);
                });
    }

    /** @return whether it was the next one; false where somebody else said something meanwhile */
    boolean append(Place place, UUID owner, PaperLine.Entry entry, UUID recordedBy) {
        return jdbc.sql("""
                        insert into material.entry (jurisdiction, project, matter, line, number, owner, kind, paper, version, words,
                            original, copies, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :project, :matter, :line, :number, :owner, :kind, :paper, :version, :words,
                            :original, :copies, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", place.project())
                .param("matter", place.matter())
                .param("line", place.line())
                .param("number", entry.number())
                .param("owner", owner)
                .param("kind", entry.kind().name())
                .param("paper", entry.paper())
                .param("version", entry.version() == 0 ? null : entry.version())
                .param("words", entry.words())
                .param("original", entry.original())
                .param("copies", entry.copies())
                .param("by", recordedBy)
                .param("byName", entry.by())
                .param("at", Timestamp.from(entry.at()))
                .update() == 1;
    }
}
