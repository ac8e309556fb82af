package org.daiban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Actual;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All case files of a project as they went, read at once for what sums the project up: two statements. */
@Component
public class CaseCourses {

    private final CaseStore store;
    private final CaseReader reader;
    private final JdbcClient jdbc;

    CaseCourses(CaseStore store, CaseReader reader, JdbcClient jdbc) {
        this.store = store;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /**
     * @param told   every due day the owner was told, first first
     * @param actual what a re-forecast must know; empty where nothing has begun, or nothing came of it
     */
    public record CaseCourse(CaseDetail detail, List<Told> told, Optional<Actual> actual) {
        public CaseCourse {
            told = List.copyOf(told);
        }
    }

    /** @param afterEvent number of the event the day was told after; 0 for the opening */
    public record Told(Limits measure, int afterEvent, LocalDate dueOn, boolean provisional) {
    }

    /** By stage and matter. */
    @Transactional(readOnly = true)
    public List<CaseCourse> of(UUID project) {
        Map<CaseRow, List<CaseEvent>> whole = store.withEvents(project);
        Map<UUID, List<DueRecord>> told = told(project);
        List<CaseRow> rows = List.copyOf(whole.keySet());
        List<CaseCourse> courses = new ArrayList<>();
        whole.forEach((row, events) -> {
            List<DueRecord> days = told.getOrDefault(row.id(), List.of());
            courses.add(new CaseCourse(reader.detail(row, events, rows, days), days.stream()
                    .map(day -> new Told(day.measure(), day.number(), day.due().on(), day.due().provisional())).toList(),
                    reader.actual(row, events)));
        });
        return courses;
    }

    /** One case file without what it waits for and what a calendar moved: two statements. */
    @Transactional(readOnly = true)
    public Optional<CaseDetail> brief(UUID caseFile) {
        return store.find(caseFile).map(row -> reader.detail(row, store.events(List.of(caseFile)).get(caseFile), List.of(row), List.of()));
    }

    private Map<UUID, List<DueRecord>> told(UUID project) {
        Map<UUID, List<DueRecord>> told = new HashMap<>();
        jdbc.sql("""
                        select due.case_file, due.measure, due.number, due.calendar_version, due.due_on, due.provisional, due.recorded_at
                        from casefile.case_file file
                            join casefile.due_record due on due.jurisdiction = file.jurisdiction and due.case_file = file.id
                        where file.jurisdiction = :jurisdiction and file.project = :project
                        order by due.case_file, due.number, due.calendar_version, due.measure""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(row -> {
                    Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    told.computeIfAbsent(row.getObject("case_file", UUID.class), id -> new ArrayList<>()).add(new DueRecord(
                            Limits.valueOf(row.getString("measure")), row.getInt("number"), row.getInt("calendar_version"),
                            new Due(row.getObject("due_on", LocalDate.class), row.getBoolean("provisional")), at));
                });
        return told;
    }
}
