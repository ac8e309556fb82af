package org.daiban.validity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WatchStore {

    private static final String WATCHES = "select * from validity.watch where jurisdiction = :jurisdiction ";

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a watch, or moves the beginning of one about which nothing was recorded yet. */
    void begin(CaseFile file, ValidityRule rule, LocalDate startsOn, LocalDate lastOn) {
        jdbc.sql("""
                        insert into validity.watch as w (jurisdiction, case_file, project, project_name, owner, officer, matter_name, rule,
                            starts_on, last_on)
                        values (:jurisdiction, :file, :project, :projectName, :owner, :officer, :matter, :rule, :starts, :last)
                        on conflict (jurisdiction, case_file) do update set starts_on = excluded.starts_on, last_on = excluded.last_on
                        where w.version = 0""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", file.id())
                .param("project", file.project())
                .param("projectName", file.projectName())
                .param("owner", file.owner())
                .param("officer", file.officer())
                .param("matter", file.matterName())
                .param("rule", rule.name())
                .param("starts", startsOn)
                .param("last", lastOn)
                .update();
    }

    List<Watch> open(Set<UUID> officers, UUID after, int most) {
        return jdbc.sql(WATCHES + """
                          and settled_on is null
                          and (:everybodys or officer in (:officers))
                          and (cast(:after as uuid) is null or (last_on, case_file) > (select last_on, case_file from validity.watch
                              where jurisdiction = :jurisdiction and case_file = :after))
                        order by last_on, case_file limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("everybodys", officers.isEmpty())
                .param("officers", officers.isEmpty() ? Set.of(NOBODY) : officers)
                .param("after", after)
                .param("most", most)
                .query(WatchStore::watch)
                .list();
    }

    List<Watch> of(UUID project) {
        return jdbc.sql(WATCHES + "and project = :project order by last_on, case_file")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(WatchStore::watch)
                .list();
    }

    Optional<Watch> find(UUID caseFile) {
        return one(caseFile, "");
    }

    Optional<Watch> lock(UUID caseFile) {
        return one(caseFile, " for update");
    }

    private Optional<Watch> one(UUID caseFile, String lock) {
        return jdbc.sql(WATCHES + "and case_file = :file" + lock)
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .query(WatchStore::watch)
                .optional();
    }

    List<Step> steps(UUID caseFile) {
        return jdbc.sql("select * from validity.step where jurisdiction = :jurisdiction and case_file = :file order by number")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .query((row, number) -> new Step(row.getInt("number"), StepKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class), row.getObject("until", LocalDate.class), row.getString("voucher"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by_name")))
                .list();
    }

    /** Records a step of a watch that is locked. */
    void append(Watch watch, NewStep step, Actor actor, Instant at) {
        boolean extended = step.kind() == StepKind.EXTENDED;
        jdbc.sql("""
                        insert into validity.step (jurisdiction, case_file, number, kind, on_day, until, voucher, recorded_at, recorded_by,
                            recorded_by_name)
                        values (:jurisdiction, :file, :number, :kind, :on, :until, :voucher, :at, :by, :byName)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", watch.caseFile())
                .param("number", watch.version() + 1)
                .param("kind", step.kind().name())
                .param("on", step.on())
                .param("until", extended ? step.until() : null)
                .param("voucher", step.voucher().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
        jdbc.sql("""
                        update validity.watch set version = version + 1, last_on = coalesce(cast(:until as date), last_on), settled_on = :settled
                        where jurisdiction = :jurisdiction and case_file = :file""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", watch.caseFile())
                .param("until", extended ? step.until() : null)
                .param("settled", extended ? null : step.on())
                .update();
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(row.getObject("case_file", UUID.class), row.getObject("project", UUID.class), row.getString("project_name"),
                row.getObject("officer", UUID.class), row.getString("matter_name"), ValidityRule.valueOf(row.getString("rule")),
                row.getObject("starts_on", LocalDate.class), row.getObject("last_on", LocalDate.class),
                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)), row.getInt("version"));
    }
}
