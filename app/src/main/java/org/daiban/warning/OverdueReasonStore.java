package org.daiban.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OverdueReasonStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    OverdueReasonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CaseFile file, OverdueReason said, UUID by, Instant at) {
        jdbc.sql("""
                        insert into warning.overdue_reason (jurisdiction, id, case_file, project, owner, unit, matter_name, unit_name, due_on,
                            reason, voucher, said_on, recorded_at, recorded_by, recorded_by_name)
                        values (:jurisdiction, :id, :file, :project, :owner, :unit, :matter, :unitName, :due, :reason, :voucher, :on, :at,
                            :by, :byName)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("file", file.id())
                .param("project", file.project())
                .param("owner", file.owner())
                .param("unit", file.unit())
                .param("matter", said.matterName())
                .param("unitName", said.unitName())
                .param("due", said.dueOn())
                .param("reason", said.reason())
                .param("voucher", said.voucher())
                .param("on", said.saidOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("byName", said.recordedByName())
                .update();
    }

    List<OverdueReason> of(UUID caseFile) {
        return jdbc.sql("""
                        select * from warning.overdue_reason
                        where jurisdiction = :jurisdiction and case_file = :file order by id desc limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .param("most", MOST)
                .query(OverdueReasonStore::reason)
                .list();
    }

    /** The newest of each case file. */
    List<OverdueReason> ofProject(UUID project) {
        return jdbc.sql("""
                        select distinct on (case_file) * from warning.overdue_reason
                        where jurisdiction = :jurisdiction and project = :project order by case_file, id desc limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .param("most", MOST)
                .query(OverdueReasonStore::reason)
                .list();
    }

    private static OverdueReason reason(ResultSet row, int number) throws SQLException {
        return new OverdueReason(row.getObject("case_file", UUID.class), row.getString("matter_name"), row.getString("unit_name"),
                row.getObject("due_on", LocalDate.class), row.getString("reason"), row.getString("voucher"),
                row.getObject("said_on", LocalDate.class), row.getString("recorded_by_name"));
    }
}
