package org.daiban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.matter.Limits;
import org.daiban.identity.Actor;
import org.daiban.mandate.MandateReference;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case files in the database. Events and told due days are only ever added. */
@Repository
class CaseStore {

    private static final String BY_ID = "select * from casefile.case_file where jurisdiction = :jurisdiction and id = :id";

    private static final String WITH_EVENTS = """
            select file.*, event.number, event.kind, event.happened_on, event.detail, event.source,
                   event.voucher, event.note, event.mandate, event.mandate_number, event.mandate_line, event.cautions, event.recorded_at,
                   event.recorded_by, event.recorded_by_name
            from file left join casefile.event on event.jurisdiction = file.jurisdiction and event.case_file = file.id
            """;

    private static final String APPEND = """
            insert into casefile.event
                (jurisdiction, case_file, number, kind, happened_on, detail, source, voucher, note, mandate,
                 mandate_number, mandate_line, cautions, recorded_at, recorded_by, recorded_by_name)
            values (:jurisdiction, :id, :number, :kind, :on, :detail::jsonb, :source, :voucher, :note,
                    :mandate::uuid, :mandateNumber, :mandateLine, :cautions::jsonb, :at, :by, :byName)""";

    private static final String TELL = """
            insert into casefile.due_record
                (jurisdiction, case_file, measure, number, calendar_version, due_on, provisional, recorded_at)
            select :jurisdiction, :id, told.*
            from unnest(:measures, :numbers, :calendarVersions, :dues::date[], :provisionals, :toldAts::timestamptz[]) as told
            on conflict do nothing""";

    private static final String UPDATE = """
            update casefile.case_file
            set version = :version, state = :state, closed = :closed,
                without_result = :withoutResult, sort_due = :sortDue,
                grey_through = :greyThrough, yellow_from = :yellowFrom, red_from = :redFrom, settled = :settled
            where jurisdiction = :jurisdiction and id = :id and version = :seen""";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the project has a case file of the matter that still stands (R22-34). */
    boolean insert(CaseRow row, Outlook outlook, Actor actor, Instant at) {
        return jdbc.sql("""
                        insert into casefile.case_file
                            (jurisdiction, id, project, project_name, owner, officer, matter, matter_name, stage, unit,
                             unit_name, code, waits_for, undertaking, catalogue_version, internal_due, opened_on,
                             opened_at, opened_by, opened_by_name, sort_due, settled)
                        values (:jurisdiction, :id, :project, :projectName, :owner, :officer, :matter, :matterName, :stage,
                                :unit, :unitName, :code, :waitsFor, :undertaking, :catalogueVersion, :internalDue,
                                :openedOn, :at, :by, :byName, :sortDue, :settled)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", row.id())
                .param("project", row.project())
                .param("projectName", row.projectName())
                .param("owner", row.owner())
                .param("officer", row.officer())
                .param("matter", row.matter())
                .param("matterName", row.matterName())
                .param("stage", row.stage())
                .param("unit", row.unit())
                .param("unitName", row.unitName())
                .param("code", row.code())
                .param("waitsFor", row.waitsFor().toArray(String[]::new))
                .param("undertaking", row.undertaking())
                .param("catalogueVersion", row.catalogueVersion())
                .param("internalDue", row.internalDue())
                .param("openedOn", row.openedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("sortDue", outlook.sortDue())
                .param("settled", outlook.settled().name())
                .update() == 1;
    }

    /** The case file and what happened to it, held against others until the transaction ends: one statement. */
    Optional<Whole> lock(UUID id) {
        Map<CaseRow, List<CaseEvent>> found = withEvents(jdbc.sql("with file as (" + BY_ID + " for update)\n" + WITH_EVENTS + "order by event.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id));
        return found.entrySet().stream().findFirst().map(one -> new Whole(one.getKey(), upToDate(one.getKey(), one.getValue())));
    }

    record Whole(CaseRow row, List<CaseEvent> events) {
    }

    /** Who waited for the lock sees the present row beside the events of the moment the waiting began. */
    private List<CaseEvent> upToDate(CaseRow row, List<CaseEvent> events) {
        return events.size() == row.version() ? events : events(List.of(row.id())).get(row.id());
    }

    Optional<CaseRow> find(UUID id) {
        return jdbc.sql(BY_ID)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(CaseStore::row)
                .optional();
    }

    /** Every case file of the projects, by stage and matter, opened first first. */
    List<CaseRow> of(Collection<UUID> projects) {
        return jdbc.sql("""
                        select * from casefile.case_file
                        where jurisdiction = :jurisdiction and project = any(:projects)
                        order by project, stage, matter, id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("projects", projects.toArray(UUID[]::new))
                .query(CaseStore::row)
                .list();
    }

    /** The same of one project with their events, in one statement. */
    Map<CaseRow, List<CaseEvent>> withEvents(UUID project) {
        return withEvents(jdbc.sql("with file as (select * from casefile.case_file where jurisdiction = :jurisdiction and project = :project)\n"
                        + WITH_EVENTS + "order by file.stage, file.matter, file.id, event.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project));
    }

    private static Map<CaseRow, List<CaseEvent>> withEvents(JdbcClient.StatementSpec asked) {
        Map<UUID, CaseRow> rows = new LinkedHashMap<>();
        Map<CaseRow, List<CaseEvent>> events = new LinkedHashMap<>();
        asked.query(found -> {
            CaseRow row = rows.computeIfAbsent(found.getObject("id", UUID.class), id -> rowOf(found));
            List<CaseEvent> of = events.computeIfAbsent(row, first -> new ArrayList<>());
            if (found.getString("kind") != null) {
                of.add(event(found));
            }
        });
        return events;
    }

    private static CaseRow rowOf(ResultSet found) {
        try {
            return row(found, 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every case file of the project this one belongs to, also those of other units; none where this one is not to be seen. */
    List<CaseRow> besides(UUID id) {
        return jdbc.sql("""
                        select beside.*
                        from casefile.case_file own
                            cross join lateral casefile.of_project(own.jurisdiction, own.project) beside
                        where own.jurisdiction = :jurisdiction and own.id = :id
                        order by beside.stage, beside.matter, beside.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(CaseStore::row)
                .list();
    }

    /** The open ones, a stretch after an id at a time. */
    List<CaseRow> open(UUID after, int size) {
        return jdbc.sql("""
                        select * from casefile.case_file
                        where jurisdiction = :jurisdiction and not closed and id > :after
                        order by id limit :size""")
                .param("jurisdiction", Jurisdiction.current())
                .param("after", after)
                .param("size", size)
                .query(CaseStore::row)
                .list();
    }

    /** The oldest calendar the due days of an open case file rest on; empty where none was told a due day. */
    Optional<Integer> oldestCalendar() {
        return jdbc.sql("""
                        select calendar_version
                        from casefile.case_file file
                            cross join lateral (
                                select max(calendar_version) as calendar_version from casefile.due_record
                                where jurisdiction = :jurisdiction and case_file = file.id) newest
                        where jurisdiction = :jurisdiction and not closed and calendar_version is not null
                        order by calendar_version
                        limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .optional();
    }

    /** The events of each case file, first first. */
    Map<UUID, List<CaseEvent>> events(Collection<UUID> caseFiles) {
        Map<UUID, List<CaseEvent>> events = new LinkedHashMap<>();
        caseFiles.forEach(id -> events.put(id, new ArrayList<>()));
        if (caseFiles.isEmpty()) {
            return events;
        }
        jdbc.sql("""
                        select * from casefile.event
                        where jurisdiction = :jurisdiction and case_file = any(:caseFiles)
                        order by case_file, number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFiles", caseFiles.toArray(UUID[]::new))
                .query(row -> {
                    events.get(row.getObject("case_file", UUID.class)).add(event(row));
                });
        return events;
    }

    List<ActUnder> actsUnder(UUID mandate) {
        return jdbc.sql("""
                        select event.*, file.matter_name, file.code
                        from casefile.event
                            join casefile.case_file file on file.jurisdiction = event.jurisdiction and file.id = event.case_file
                        where event.jurisdiction = :jurisdiction and event.mandate = :mandate
                        order by event.happened_on desc, event.case_file, event.number
                        limit 200""")
                .param("jurisdiction", Jurisdiction.current())
                .param("mandate", mandate)
                .query((row, number) -> new ActUnder(row.getObject("case_file", UUID.class), row.getString("matter_name"),
                        row.getString("code"), event(row)))
                .list();
    }

    /** The event, the present after it and the due days told with it, in one statement. */
    void append(UUID caseFile, CaseEvent event, CaseHistory after, Outlook outlook, List<DueRecord> told) {
        MandateReference mandate = event.mandate();
        present(tellings(jdbc.sql("with appended as (" + APPEND + "), told as (" + TELL + ")\n" + UPDATE), told), after, outlook)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", caseFile)
                .param("seen", event.number() - 1)
                .param("number", event.number())
                .param("kind", event.kind().name())
                .param("on", event.on())
                .param("detail", EventJson.write(event.what()))
                .param("source", event.source().name())
                .param("voucher", event.voucher())
                .param("note", event.note())
                .param("mandate", mandate == null ? null : mandate.id())
                .param("mandateNumber", mandate == null ? null : mandate.number())
                .param("mandateLine", mandate == null ? "" : mandate.line())
                .param("cautions", EventJson.write(event.cautions()))
                .param("at", event.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", event.recordedBy())
                .param("byName", event.recordedByName())
                .update();
    }

    /** Writes the present; false where somebody else did since {@code seen}. */
    boolean update(UUID caseFile, int seen, CaseHistory history, Outlook outlook) {
        return present(jdbc.sql(UPDATE), history, outlook)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", caseFile)
                .param("seen", seen)
                .update() == 1;
    }

    private static JdbcClient.StatementSpec present(JdbcClient.StatementSpec update, CaseHistory history, Outlook outlook) {
        return update
                .param("version", history.events().size())
                .param("state", history.state().name())
                .param("closed", history.state().closed())
                .param("withoutResult", history.withoutResult())
                .param("sortDue", outlook.sortDue())
                .param("greyThrough", outlook.greyThrough())
                .param("yellowFrom", outlook.yellowFrom())
                .param("redFrom", outlook.redFrom())
                .param("settled", outlook.settled() == null ? null : outlook.settled().name());
    }

    void tell(UUID caseFile, List<DueRecord> told) {
        tellings(jdbc.sql(TELL), told)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", caseFile)
                .update();
    }

    private static JdbcClient.StatementSpec tellings(JdbcClient.StatementSpec insert, List<DueRecord> told) {
        return insert
                .param("measures", told.stream().map(one -> one.measure().name()).toArray(String[]::new))
                .param("numbers", told.stream().map(DueRecord::number).toArray(Integer[]::new))
                .param("calendarVersions", told.stream().map(DueRecord::calendarVersion).toArray(Integer[]::new))
                .param("dues", told.stream().map(one -> one.due().on().toString()).toArray(String[]::new))
                .param("provisionals", told.stream().map(one -> one.due().provisional()).toArray(Boolean[]::new))
                .param("toldAts", told.stream().map(one -> one.recordedAt().toString()).toArray(String[]::new));
    }

    /** Every due day told, first first. */
    List<DueRecord> told(UUID caseFile) {
        return jdbc.sql("""
                        select * from casefile.due_record
                        where jurisdiction = :jurisdiction and case_file = :caseFile
                        order by number, calendar_version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFile", caseFile)
                .query((row, number) -> new DueRecord(
                        Limits.valueOf(row.getString("measure")),
                        row.getInt("number"),
                        row.getInt("calendar_version"),
                        new Due(row.getObject("due_on", LocalDate.class), row.getBoolean("provisional")),
                        instant(row, "recorded_at")))
                .list();
    }

    static CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getObject("project", UUID.class),
                row.getString("project_name"),
                row.getObject("owner", UUID.class),
                row.getObject("officer", UUID.class),
                row.getString("matter"),
                row.getString("matter_name"),
                row.getInt("stage"),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                row.getString("code"),
                List.of((String[]) row.getArray("waits_for").getArray()),
                row.getBoolean("undertaking"),
                row.getInt("catalogue_version"),
                row.getObject("internal_due", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("version"),
                CaseState.valueOf(row.getString("state")),
                row.getBoolean("without_result"),
                row.getObject("sort_due", LocalDate.class));
    }

    private static CaseEvent event(ResultSet row) throws SQLException {
        return new CaseEvent(
                row.getInt("number"),
                EventJson.read(EventKind.valueOf(row.getString("kind")), row.getString("detail")),
                row.getObject("happened_on", LocalDate.class),
                instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_by_name"),
                Source.valueOf(row.getString("source")),
                row.getString("voucher"),
                row.getString("note"),
                mandate(row),
                EventJson.cautions(row.getString("cautions")));
    }

    private static MandateReference mandate(ResultSet row) throws SQLException {
        UUID id = row.getObject("mandate", UUID.class);
        return id == null ? null : new MandateReference(id, row.getString("mandate_number"), row.getString("mandate_line"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
