package org.daiban.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests with their present round, rounds and events. */
@Repository
class HelpStore {

    static final String REQUESTS = """
            select r.id, r.case_file, r.project, r.matter, r.matter_name, r.project_name, r.code, r.unit, r.unit_name, r.officer,
                r.officer_name, r.context, r.state, r.rung, r.holder, r.holder_name, r.version, o.id as round_id, o.number, o.question,
                o.asked_on, o.due_on, o.lead_on, o.official_on, o.bureau_on, o.expires_on, o.opened_on, o.opened_after, o.answered_on,
                o.answered_after
            from help.request r
            join help.round o on o.jurisdiction = r.jurisdiction and o.request = r.id and o.number = r.round
            """;

    private final JdbcClient jdbc;

    HelpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HelpRequest> find(UUID id) {
        return one("where r.jurisdiction = :jurisdiction and r.id = :id", id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<HelpRequest> lock(UUID id) {
        return one("where r.jurisdiction = :jurisdiction and r.id = :id for update of r", id);
    }

    /** The request a round belongs to, with its present round, which may be another. */
    Optional<HelpRequest> ofRound(UUID round) {
        return one("where r.jurisdiction = :jurisdiction and r.id = (select request from help.round where jurisdiction = :jurisdiction and id = :id)",
                round);
    }

    private Optional<HelpRequest> one(String where, UUID id) {
        return jdbc.sql(REQUESTS + where)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    List<HelpEvent> events(UUID request) {
        return jdbc.sql("""
                        select number, round, kind, way, to_name, to_rung, note, document, document_name, done_by, done_by_name, done_at
                        from help.event where jurisdiction = :jurisdiction and request = :request
                        order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .query((row, number) -> new HelpEvent(row.getInt("number"), row.getInt("round"), HelpEventKind.valueOf(row.getString("kind")),
                        HelpEvent.Way.valueOf(row.getString("way")), row.getString("to_name"), row.getString("to_rung"), row.getString("note"),
                        row.getObject("document", UUID.class), row.getString("document_name"), row.getObject("done_by", UUID.class),
                        row.getString("done_by_name"), row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(HelpRequest request) {
        jdbc.sql("""
                        insert into help.request (jurisdiction, id, case_file, project, matter, matter_name, project_name, code, unit, unit_name,
                            officer, officer_name, context, state, rung, holder, holder_name, round, due_on, version)
                        values (:jurisdiction, :id, :caseFile, :project, :matter, :matterName, :projectName, :code, :unit, :unitName,
                            :officer, :officerName, :context, :state, :rung, :holder, :holderName, :round, :dueOn, 0)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", request.id())
                .param("caseFile", request.caseFile())
                .param("project", request.project())
                .param("matter", request.matter())
                .param("matterName", request.matterName())
                .param("projectName", request.projectName())
                .param("code", request.code())
                .param("unit", request.unit())
                .param("unitName", request.unitName())
                .param("officer", request.officer())
                .param("officerName", request.officerName())
                .param("context", request.context())
                .param("state", request.state().name())
                .param("rung", request.rung().name())
                .param("holder", request.holder(), Types.OTHER)
                .param("holderName", request.holderName())
                .param("round", request.current().number())
                .param("dueOn", request.current().dueOn())
                .update();
    }

    /** Everything that can change; the caller holds the lock. */
    void update(HelpRequest request) {
        jdbc.sql("""
                        update help.request set state = :state, rung = :rung, holder = :holder, holder_name = :holderName, round = :round,
                            due_on = :dueOn, version = :version
                        where jurisdiction = :jurisdiction and id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", request.id())
                .param("state", request.state().name())
                .param("rung", request.rung().name())
                .param("holder", request.holder(), Types.OTHER)
                .param("holderName", request.holderName())
                .param("round", request.current().number())
                .param("dueOn", request.current().dueOn())
                .param("version", request.version())
                .update();
    }

    void insert(HelpRound round) {
        jdbc.sql("""
                        insert into help.round (jurisdiction, id, request, number, unit, question, asked_on, due_on, lead_on, official_on,
                            bureau_on, expires_on)
                        values (:jurisdiction, :id, :request, :number, :unit, :question, :askedOn, :dueOn, :leadOn, :officialOn,
                            :bureauOn, :expiresOn)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", round.id())
                .param("request", round.request())
                .param("number", round.number())
                .param("unit", round.unit())
                .param("question", round.question())
                .param("askedOn", round.askedOn())
                .param("dueOn", round.dueOn())
                .param("leadOn", round.leadOn())
                .param("officialOn", round.officialOn())
                .param("bureauOn", round.bureauOn())
                .param("expiresOn", round.expiresOn())
                .update();
    }

    /** Whoever opens or answers first is the one that is measured. */
    void measured(UUID round, String what, LocalDate on, int after) {
        String sql = what.equals("answered")
                ? "update help.round set answered_on = :on, answered_after = :after where jurisdiction = :jurisdiction and id = :id and answered_on is null"
                : "update help.round set opened_on = :on, opened_after = :after where jurisdiction = :jurisdiction and id = :id and opened_on is null";
        jdbc.sql(sql)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", round)
                .param("on", on)
                .param("after", after)
                .update();
    }

    void withdrawn(UUID round, LocalDate on) {
        jdbc.sql("update help.round set withdrawn_on = :on where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", round)
                .param("on", on)
                .update();
    }

    void insert(UUID request, HelpEvent event) {
        jdbc.sql("""
                        insert into help.event (jurisdiction, request, number, round, kind, way, to_name, to_rung, note, document,
                            document_name, done_by, done_by_name, done_at)
                        values (:jurisdiction, :request, :number, :round, :kind, :way, :toName, :toRung, :note, :document,
                            :documentName, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("request", request)
                .param("number", event.number())
                .param("round", event.round())
                .param("kind", event.kind().name())
                .param("way", event.way().name())
                .param("toName", event.toName())
                .param("toRung", event.toRung())
                .param("note", event.note())
                .param("document", event.document(), Types.OTHER)
                .param("documentName", event.documentName())
                .param("by", event.by())
                .param("byName", event.byName())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    static HelpRequest request(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID unit = row.getObject("unit", UUID.class);
        HelpRound round = new HelpRound(row.getObject("round_id", UUID.class), id, row.getInt("number"), unit, row.getString("question"),
                day(row, "asked_on"), day(row, "due_on"), day(row, "lead_on"), day(row, "official_on"), day(row, "bureau_on"),
                day(row, "expires_on"), day(row, "opened_on"), row.getObject("opened_after", Integer.class), day(row, "answered_on"),
                row.getObject("answered_after", Integer.class));
        return new HelpRequest(id, row.getObject("case_file", UUID.class), row.getObject("project", UUID.class), row.getString("matter"),
                row.getString("matter_name"), row.getString("project_name"), row.getString("code"), unit, row.getString("unit_name"),
                row.getObject("officer", UUID.class), row.getString("officer_name"), row.getString("context"),
                HelpState.valueOf(row.getString("state")), Rung.valueOf(row.getString("rung")), row.getObject("holder", UUID.class),
                row.getString("holder_name"), round, row.getInt("version"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
