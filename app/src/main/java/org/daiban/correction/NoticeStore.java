package org.daiban.correction;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseEvent;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, their lines and what was said to them, in the database. Rows are only ever added. */
@Repository
class NoticeStore {

    private static final String SELECT = """
            select notice.*, closing.closed_on, closing.what as closed_by_what, closing.recorded_by_name as closed_by_name,
                line.number as line, line.material, line.lack, line.words as line_words, line.basis, line.sample,
                line.sample_file, entry.number as entry, entry.kind as entry_kind, entry.words as entry_words,
                entry.file, entry.file_name, entry.recorded_by_name as entry_by, entry.recorded_at as entry_at
            from correction.notice
                join correction.line on line.jurisdiction = notice.jurisdiction and line.notice = notice.id
                left join correction.entry on entry.jurisdiction = line.jurisdiction and entry.notice = line.notice
                    and entry.line = line.number
                left join correction.closing on closing.jurisdiction = notice.jurisdiction and closing.notice = notice.id
            where notice.jurisdiction = :jurisdiction
            """;

    private static final String ORDER = " order by notice.id, line.number, entry.number";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OneTimeNotice> find(UUID id) {
        return NoticeRows.of(jdbc.sql(SELECT + " and notice.id = :id" + ORDER)
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)).stream().findFirst();
    }

    /** Of a case file, first first. */
    List<OneTimeNotice> ofCase(UUID caseFile) {
        return NoticeRows.of(jdbc.sql(SELECT + " and notice.case_file = :caseFile" + ORDER)
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFile", caseFile));
    }

    /** Of a project, first first. */
    List<OneTimeNotice> ofProject(UUID project) {
        return NoticeRows.of(jdbc.sql(SELECT + " and notice.project = :project" + ORDER)
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project));
    }

    /** Going on, the earliest last day first; null or empty leaves a question open. */
    List<OneTimeNotice> open(Set<UUID> officers, UUID unit, UUID owner, int most) {
        return NoticeRows.of(jdbc.sql(SELECT + """
                         and notice.id in (
                            select open.id from correction.notice open
                            where open.jurisdiction = :jurisdiction
                              and not exists (select from correction.closing
                                              where closing.jurisdiction = open.jurisdiction and closing.notice = open.id)"""
                        + (officers.isEmpty() ? "" : " and open.officer in (:officers)")
                        + (unit == null ? "" : " and open.unit = :unit")
                        + (owner == null ? "" : " and open.owner = :owner")
                        + " order by open.until_on nulls last, open.id limit :most)"
                        + " order by notice.until_on nulls last, notice.id, line.number, entry.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("officers", officers)
                .param("unit", unit)
                .param("owner", owner)
                .param("most", most));
    }

    /** Second notices, the newest first. @param before the last id seen; null for the beginning */
    List<OneTimeNotice> second(UUID before, int most) {
        return NoticeRows.of(jdbc.sql(SELECT + """
                         and notice.id in (
                            select again.id from correction.notice again
                            where again.jurisdiction = :jurisdiction and again.kind = 'OF_AUTHORITY' and again.ordinal > 1"""
                        + (before == null ? "" : " and again.id < :before")
                        + " order by again.id desc limit :most)"
                        + " order by notice.id desc, line.number, entry.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("before", before)
                .param("most", most));
    }

    /** How many second notices each unit gave, the most first. */
    List<OneTimeNotices.SecondOfUnit> secondByUnit() {
        return jdbc.sql("""
                        select unit_name, count(*) as times, max(issued_on) as latest
                        from correction.notice
                        where jurisdiction = :jurisdiction and kind = 'OF_AUTHORITY' and ordinal > 1
                        group by unit_name
                        order by times desc, unit_name
                        limit 200""")
                .param("jurisdiction", Jurisdiction.current())
                .query(OneTimeNotices.SecondOfUnit.class)
                .list();
    }

    /** The next number of a year, without gaps. */
    int nextSerial(int year) {
        return jdbc.sql("""
                        insert into correction.serial as s (jurisdiction, year, last)
                        values (:jurisdiction, :year, 1)
                        on conflict (jurisdiction, year) do update set last = s.last + 1
                        returning last""")
                .param("jurisdiction", Jurisdiction.current())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Whether a notice stands for this event of the case file. */
    boolean standsFor(UUID caseFile, int event) {
        return jdbc.sql("""
                        select exists (select from correction.notice
                                       where jurisdiction = :jurisdiction and case_file = :caseFile and event = :event)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFile", caseFile)
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /** False where somebody else just gave one of the same kind. @param event its number in the case file; null where it is none there */
    boolean insert(OneTimeNotice notice, Integer event, UUID issuedBy) {
        int inserted = jdbc.sql("""
                        insert into correction.notice
                            (jurisdiction, id, number, kind, ordinal, case_file, event, project, project_name, owner, officer,
                             unit, unit_name, matter_name, code, issued_on, until_on, helper, note, issued_by,
                             issued_by_name, issued_at)
                        values (:jurisdiction, :id, :number, :kind, :ordinal, :caseFile, :event, :project, :projectName,
                                :owner, :officer, :unit, :unitName, :matterName, :code, :issuedOn, :until, :helper, :note,
                                :issuedBy, :issuedByName, :issuedAt)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", notice.id())
                .param("number", notice.number())
                .param("kind", notice.kind().name())
                .param("ordinal", notice.ordinal())
                .param("caseFile", notice.caseFile())
                .param("event", event)
                .param("project", notice.project())
                .param("projectName", notice.projectName())
                .param("owner", notice.owner())
                .param("officer", notice.officer())
                .param("unit", notice.unit())
                .param("unitName", notice.unitName())
                .param("matterName", notice.matterName())
                .param("code", notice.code())
                .param("issuedOn", notice.issuedOn())
                .param("until", notice.until())
                .param("helper", notice.helper())
                .param("note", notice.note())
                .param("issuedBy", issuedBy)
                .param("issuedByName", notice.issuedBy())
                .param("issuedAt", notice.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            notice.lines().forEach(line -> insert(notice.id(), line));
        }
        return inserted == 1;
    }

    private void insert(UUID notice, NoticeLine line) {
        jdbc.sql("""
                        insert into correction.line
                            (jurisdiction, notice, number, material, lack, words, basis, sample, sample_file)
                        values (:jurisdiction, :notice, :number, :material, :lack, :words, :basis, :sample, :sampleFile)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("notice", notice)
                .param("number", line.number())
                .param("material", line.material())
                .param("lack", line.lack().name())
                .param("words", line.words())
                .param("basis", line.basis())
                .param("sample", line.sample())
                .param("sampleFile", line.sampleFile())
                .update();
    }

    /** False where somebody else said something to the line just before. */
    boolean append(UUID notice, int line, NoticeLine.Entry entry, UUID recordedBy) {
        return jdbc.sql("""
                        insert into correction.entry
                            (jurisdiction, notice, line, number, kind, words, file, file_name, recorded_by,
                             recorded_by_name, recorded_at)
                        values (:jurisdiction, :notice, :line, :number, :kind, :words, :file, :fileName, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("notice", notice)
                .param("line", line)
                .param("number", entry.number())
                .param("kind", entry.kind().name())
                .param("words", entry.words())
                .param("file", entry.file())
                .param("fileName", entry.fileName())
                .param("by", recordedBy)
                .param("byName", entry.by())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** Ends every notice of these kinds that goes on in the case file. */
    void close(UUID caseFile, Collection<NoticeKind> kinds, CaseEvent event) {
        jdbc.sql("""
                        insert into correction.closing
                            (jurisdiction, notice, closed_on, what, recorded_by, recorded_by_name, recorded_at)
                        select jurisdiction, id, :on, :what, :by, :byName, :at
                        from correction.notice
                        where jurisdiction = :jurisdiction and case_file = :caseFile and kind = any(:kinds)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFile", caseFile)
                .param("kinds", kinds.stream().map(NoticeKind::name).toArray(String[]::new))
                .param("on", event.on())
                .param("what", event.kind().label())
                .param("by", event.recordedBy())
                .param("byName", event.recordedByName())
                .param("at", event.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
