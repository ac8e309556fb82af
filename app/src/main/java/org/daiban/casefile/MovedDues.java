package org.daiban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.matter.Limits;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which due days a version of the calendar moved (R22-67). */
@Component
public class MovedDues {

    private static final String START = new UUID(0, 0) + ".";

    private final JdbcClient jdbc;
    private final CaseReader reader;

    MovedDues(JdbcClient jdbc, CaseReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * Those moved by the version, by case file and measure.
     *
     * @param after {@link MovedDue#place()} of the last one seen; anything else begins anew
     */
    @Transactional(readOnly = true)
    public List<MovedDue> by(int calendarVersion, String after, int size) {
        String[] place = (isPlace(after) ? after : START).split("\\.", 2);
        return jdbc.sql("""
                        select file.*, now.measure, now.due_on as new_on, now.provisional as new_provisional,
                               was.due_on as old_on, was.provisional as old_provisional, was.calendar_version as old_version
                        from casefile.due_record now
                            join casefile.case_file file on file.jurisdiction = now.jurisdiction and file.id = now.case_file
                            join lateral (
                                select due_on, provisional, calendar_version from casefile.due_record
                                where jurisdiction = now.jurisdiction and case_file = now.case_file and measure = now.measure
                                  and number = now.number and calendar_version < now.calendar_version
                                order by calendar_version desc limit 1) was on was.due_on <> now.due_on
                        where now.jurisdiction = :jurisdiction and now.calendar_version = :version
                          and (now.case_file, now.measure) > (:afterFile, :afterMeasure)
                        order by now.case_file, now.measure
                        limit :size""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", calendarVersion)
                .param("afterFile", UUID.fromString(place[0]))
                .param("afterMeasure", place[1])
                .param("size", size)
                .query((row, number) -> {
                    CaseRow file = CaseStore.row(row, number);
                    Limits measure = Limits.valueOf(row.getString("measure"));
                    Due before = new Due(row.getObject("old_on", LocalDate.class), row.getBoolean("old_provisional"));
                    Due now = new Due(row.getObject("new_on", LocalDate.class), row.getBoolean("new_provisional"));
                    return new MovedDue(file.id(), file.code(), file.matterName(), file.project(), file.projectName(), file.unitName(),
                            measure, reader.moved(file, measure, before, now), row.getInt("old_version"));
                })
                .list();
    }

    private static boolean isPlace(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(PROMISED|STATUTORY)");
    }
}
