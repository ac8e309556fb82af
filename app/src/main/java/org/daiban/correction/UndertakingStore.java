package org.daiban.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Undertakings and the looks at them in the database. Rows are only ever added. */
@Repository
class UndertakingStore {

    private static final String SELECT = """
            select undertaking.*, look.number as look, look.checked_on, look.kept, look.follows,
                look.recorded_by_name as look_by, look.recorded_at as look_at
            from correction.undertaking
                left join correction.undertaking_check look on look.jurisdiction = undertaking.jurisdiction
                    and look.undertaking = undertaking.id
            where undertaking.jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    UndertakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Undertaking> find(UUID id) {
        return fold(jdbc.sql(SELECT + " and undertaking.id = :id order by undertaking.id, look.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)).stream().findFirst();
    }

    List<Undertaking> ofCase(UUID caseFile) {
        return fold(jdbc.sql(SELECT + " and undertaking.case_file = :caseFile order by undertaking.id, look.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("caseFile", caseFile));
    }

    /** Not found kept so far, the earliest day to look first; null or empty leaves a question open. */
    List<Undertaking> open(Set<UUID> officers, UUID unit, UUID owner, int most) {
        return fold(jdbc.sql(SELECT + """
                         and undertaking.id in (
                            select open.id from correction.undertaking open
                            where open.jurisdiction = :jurisdiction
                              and not exists (select from correction.undertaking_check seen
                                              where seen.jurisdiction = open.jurisdiction and seen.undertaking = open.id and seen.kept)"""
                        + (officers.isEmpty() ? "" : " and open.officer in (:officers)")
                        + (unit == null ? "" : " and open.unit = :unit")
                        + (owner == null ? "" : " and open.owner = :owner")
                        + " order by open.check_by, open.id limit :most)"
                        + " order by undertaking.check_by, undertaking.id, look.number")
                .param("jurisdiction", Jurisdiction.current())
                .param("officers", officers)
                .param("unit", unit)
                .param("owner", owner)
                .param("most", most));
    }

    void insert(Undertaking undertaking, UUID recordedBy) {
        jdbc.sql("""
                        insert into correction.undertaking
                            (jurisdiction, id, case_file, project, project_name, owner, officer, unit, unit_name, matter_name,
                             code, promised, promised_on, check_by, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :id, :caseFile, :project, :projectName, :owner, :officer, :unit, :unitName,
                                :matterName, :code, :promised, :promisedOn, :checkBy, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", undertaking.id())
                .param("caseFile", undertaking.caseFile())
                .param("project", undertaking.project())
                .param("projectName", undertaking.projectName())
                .param("owner", undertaking.owner())
                .param("officer", undertaking.officer())
                .param("unit", undertaking.unit())
                .param("unitName", undertaking.unitName())
                .param("matterName", undertaking.matterName())
                .param("code", undertaking.code())
                .param("promised", undertaking.promised())
                .param("promisedOn", undertaking.promisedOn())
                .param("checkBy", undertaking.checkBy())
                .param("by", recordedBy)
                .param("byName", undertaking.recordedBy())
                .param("at", undertaking.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where somebody else recorded a look just before. */
    boolean append(UUID undertaking, Undertaking.Check check, UUID recordedBy) {
        return jdbc.sql("""
                        insert into correction.undertaking_check
                            (jurisdiction, undertaking, number, checked_on, kept, follows, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :undertaking, :number, :on, :kept, :follows, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("undertaking", undertaking)
                .param("number", check.number())
                .param("on", check.on())
                .param("kept", check.kept())
                .param("follows", check.follows())
                .param("by", recordedBy)
                .param("byName", check.by())
                .param("at", check.at().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static List<Undertaking> fold(JdbcClient.StatementSpec statement) {
        Map<UUID, Undertaking> heads = new LinkedHashMap<>();
        Map<UUID, List<Undertaking.Check>> checks = new LinkedHashMap<>();
        statement.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            List<Undertaking.Check> of = checks.computeIfAbsent(id, first -> new ArrayList<>());
            if (row.getObject("look") != null) {
                of.add(new Undertaking.Check(row.getInt("look"), row.getObject("checked_on", LocalDate.class), row.getBoolean("kept"),
                        row.getString("follows"), row.getString("look_by"), row.getObject("look_at", OffsetDateTime.class).toInstant()));
            }
            if (!heads.containsKey(id)) {
                heads.put(id, head(row, List.of()));
            }
        });
        return heads.values().stream().map(head -> head.with(checks.get(head.id()))).toList();
    }

    private static Undertaking head(ResultSet row, List<Undertaking.Check> checks) throws SQLException {
        return new Undertaking(row.getObject("id", UUID.class), row.getObject("case_file", UUID.class), row.getObject("project", UUID.class),
                row.getString("project_name"), row.getObject("owner", UUID.class), row.getObject("officer", UUID.class),
                row.getObject("unit", UUID.class), row.getString("unit_name"), row.getString("matter_name"), row.getString("code"),
                row.getString("promised"), row.getObject("promised_on", LocalDate.class), row.getObject("check_by", LocalDate.class),
                row.getString("recorded_by_name"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), checks);
    }
}
