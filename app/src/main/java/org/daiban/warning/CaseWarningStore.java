package org.daiban.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.casefile.CaseFile;
import org.daiban.engine.clock.Light;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseWarningStore {

    private final JdbcClient jdbc;

    CaseWarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those told already for the same light and due day stay as they are. @return how many are new */
    int insert(List<CaseFile> files, LocalDate today) {
        return files.isEmpty() ? 0 : jdbc.sql("""
                        insert into warning.warning (jurisdiction, id, case_file, project, project_name, owner, officer, unit, unit_name,
                            matter_name, light, due_on, made_on)
                        select :jurisdiction, id, case_file, project, project_name, owner, officer, unit, unit_name, matter_name, light,
                            due_on, :today
                        from unnest(cast(:ids as uuid[]), cast(:files as uuid[]), cast(:projects as uuid[]), cast(:projectNames as text[]),
                                cast(:owners as uuid[]), cast(:officers as uuid[]), cast(:units as uuid[]), cast(:unitNames as text[]),
                                cast(:matters as text[]), cast(:lights as text[]), cast(:dues as date[]))
                            as told (id, case_file, project, project_name, owner, officer, unit, unit_name, matter_name, light, due_on)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("today", today)
                .param("ids", ids(files, file -> Ids.next()))
                .param("files", ids(files, CaseFile::id))
                .param("projects", ids(files, CaseFile::project))
                .param("projectNames", texts(files, CaseFile::projectName))
                .param("owners", ids(files, CaseFile::owner))
                .param("officers", ids(files, CaseFile::officer))
                .param("units", ids(files, CaseFile::unit))
                .param("unitNames", texts(files, CaseFile::unitName))
                .param("matters", texts(files, CaseFile::matterName))
                .param("lights", texts(files, file -> file.standing().light().name()))
                .param("dues", texts(files, file -> file.standing().due().toString()))
                .update();
    }

    private static UUID[] ids(List<CaseFile> files, Function<CaseFile, UUID> id) {
        return files.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<CaseFile> files, Function<CaseFile, String> text) {
        return files.stream().map(text).toArray(String[]::new);
    }

    /** Ends what was told for other due days than this one; null ends all. */
    void end(UUID caseFile, LocalDate dueStill, LocalDate on) {
        jdbc.sql("""
                        update warning.warning set ended_on = :on
                        where jurisdiction = :jurisdiction and case_file = :file and ended_on is null
                          and due_on is distinct from cast(:due as date)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .param("due", dueStill)
                .param("on", on)
                .update();
    }

    /** Those that stand, the newest first; null leaves a question open. */
    List<CaseWarning> standing(UUID officer, Light light, UUID before, int most) {
        return list("""
                          and ended_on is null
                          and (cast(:officer as uuid) is null or officer = :officer)
                          and (cast(:light as text) is null or light = :light)
                          and (cast(:before as uuid) is null or w.id < :before)
                        order by w.id desc limit :most""", officer, light, before, null, most);
    }

    List<CaseWarning> of(UUID caseFile) {
        return list(" and w.case_file = :file order by w.id desc limit :most", null, null, null, caseFile, 50);
    }

    private List<CaseWarning> list(String which, UUID officer, Light light, UUID before, UUID file, int most) {
        return jdbc.sql("""
                        select w.*, coalesce((select reason from warning.overdue_reason r
                            where r.jurisdiction = :jurisdiction and r.case_file = w.case_file order by r.id desc limit 1), '') as reason
                        from warning.warning w
                        where w.jurisdiction = :jurisdiction""" + which)
                .param("jurisdiction", Jurisdiction.current())
                .param("officer", officer)
                .param("light", light == null ? null : light.name())
                .param("before", before)
                .param("file", file)
                .param("most", most)
                .query((row, number) -> new CaseWarning(row.getObject("id", UUID.class), row.getObject("case_file", UUID.class),
                        row.getString("project_name"), row.getString("matter_name"), row.getString("unit_name"),
                        Light.valueOf(row.getString("light")), row.getObject("due_on", LocalDate.class), row.getObject("made_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)), row.getString("reason")))
                .list();
    }
}
