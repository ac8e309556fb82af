package org.daiban.catalogue.draft;

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

/** Drafts, their revisions and what became of them; all of it only grows. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest draft, whatever became of it. */
    Optional<Draft> newest() {
        return jdbc.sql("""
                        select d.number, d.based_on, d.content_from,
                               coalesce((select max(r.revision) from catalogue.draft_revision r
                                         where r.jurisdiction = d.jurisdiction and r.draft = d.number), 0) as revision,
                               s.number as step, s.kind, s.revision as step_revision, s.note, s.in_force_from, s.account,
                               s.done_by, s.done_at
                        from catalogue.draft d
                            join lateral (select * from catalogue.draft_step s
                                          where s.jurisdiction = d.jurisdiction and s.draft = d.number
                                          order by s.number desc limit 1) s on true
                        where d.jurisdiction = :jurisdiction
                        order by d.number desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, index) -> new Draft(row.getInt("number"), row.getInt("based_on"), row.getInt("content_from"),
                        row.getInt("revision"), step(row, row.getInt("step"), row.getInt("step_revision"))))
                .optional();
    }

    /** The files changed up to a revision, by name. */
    Map<String, String> files(int draft, int revision) {
        Map<String, String> files = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (name) name, content from catalogue.draft_file
                        where jurisdiction = :jurisdiction and draft = :draft and revision <= :revision
                        order by name, revision desc""")
                .param("jurisdiction", Jurisdiction.current())
                .param("draft", draft)
                .param("revision", revision)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return files;
    }

    /** The newest first, a hundred at most. */
    List<Draft.Revision> revisions(int draft) {
        return jdbc.sql("""
                        select revision, what, made_by, made_at from catalogue.draft_revision
                        where jurisdiction = :jurisdiction and draft = :draft
                        order by revision desc limit 100""")
                .param("jurisdiction", Jurisdiction.current())
                .param("draft", draft)
                .query((row, index) -> new Draft.Revision(row.getInt("revision"), row.getString("what"),
                        row.getString("made_by"), row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The newest first, a hundred at most. */
    List<Draft.Step> steps(int draft) {
        return jdbc.sql("""
                        select number, kind, revision, note, in_force_from, account, done_by, done_at
                        from catalogue.draft_step
                        where jurisdiction = :jurisdiction and draft = :draft
                        order by number desc limit 100""")
                .param("jurisdiction", Jurisdiction.current())
                .param("draft", draft)
                .query((row, index) -> step(row, row.getInt("number"), row.getInt("revision")))
                .list();
    }

    /** False where somebody began one at the same time. */
    boolean insert(int number, int basedOn, int contentFrom) {
        return jdbc.sql("""
                        insert into catalogue.draft (jurisdiction, number, based_on, content_from)
                        values (:jurisdiction, :number, :basedOn, :contentFrom)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("number", number)
                .param("basedOn", basedOn)
                .param("contentFrom", contentFrom)
                .update() == 1;
    }

    /** False where somebody changed it at the same time. */
    boolean revise(int draft, int revision, String what, Map<String, String> changed, Actor by) {
        boolean first = jdbc.sql("""
                        insert into catalogue.draft_revision (jurisdiction, draft, revision, what, account, made_by, made_at)
                        values (:jurisdiction, :draft, :revision, :what, :account, :by, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("draft", draft)
                .param("revision", revision)
                .param("what", what)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
        if (first) {
            changed.forEach((name, content) -> file(draft, revision, name, content));
        }
        return first;
    }

    private void file(int draft, int revision, String name, String content) {
        jdbc.sql("""
                        insert into catalogue.draft_file (jurisdiction, draft, revision, name, content)
                        values (:jurisdiction, :draft, :revision, :name, :content)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("draft", draft)
                .param("revision", revision)
                .param("name", name)
                .param("content", content)
                .update();
    }

    /** False where somebody took a step at the same time. */
    boolean step(Draft draft, Draft.Kind kind, String note, LocalDate inForceFrom, Actor by) {
        return step(draft.number(), draft.last().number() + 1, kind, draft.revision(), note, inForceFrom, by);
    }

    boolean step(int draft, int number, Draft.Kind kind, int revision, String note, LocalDate inForceFrom, Actor by) {
        return jdbc.sql("""
                        insert into catalogue.draft_step
                            (jurisdiction, draft, number, kind, revision, note, in_force_from, account, done_by, done_at)
                        values (:jurisdiction, :draft, :number, :kind, :revision, :note, :inForceFrom, :account, :by, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("draft", draft)
                .param("number", number)
                .param("kind", kind.name())
                .param("revision", revision)
                .param("note", note)
                .param("inForceFrom", inForceFrom)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static Draft.Step step(ResultSet row, int number, int revision) throws SQLException {
        return new Draft.Step(number, Draft.Kind.valueOf(row.getString("kind")), revision, row.getString("note"),
                row.getObject("in_force_from", LocalDate.class), row.getObject("account", UUID.class),
                row.getString("done_by"), row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
