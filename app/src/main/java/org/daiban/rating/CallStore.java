package org.daiban.rating;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls back. Rows are only ever added. */
@Repository
class CallStore {

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID caseFile, Call call, UUID recordedBy) {
        return jdbc.sql("""
                        insert into rating.call (jurisdiction, case_file, number, called_on, person, reached, said, level, recorded_at, recorded_by,
                            recorded_by_name)
                        values (:jurisdiction, :file, :number, :on, :person, :reached, :said, :level, :at, :by, :byName)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .param("number", call.number())
                .param("on", call.on())
                .param("person", call.person())
                .param("reached", call.reached())
                .param("said", call.said())
                .param("level", call.level().map(Level::code).orElse(null))
                .param("at", call.at().atOffset(ZoneOffset.UTC))
                .param("by", recordedBy)
                .param("byName", call.by())
                .update() == 1;
    }

    List<Call> of(UUID caseFile) {
        return jdbc.sql("""
                        select number, called_on, person, reached, said, level, recorded_at, recorded_by_name from rating.call
                        where jurisdiction = :jurisdiction and case_file = :file order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .query((row, number) -> new Call(row.getInt("number"), row.getObject("called_on", LocalDate.class), row.getString("person"),
                        row.getBoolean("reached"), row.getString("said"), Optional.ofNullable(row.getObject("level", Integer.class)).map(Level::of),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by_name")))
                .list();
    }

    /** Those to be called by a day and not reached yet, the longest waiting first. @param officer null for all; @param after the last one seen, or null */
    List<Served> due(UUID officer, LocalDate by, UUID after, int most) {
        return jdbc.sql(RatingStore.SERVED + """
                          and s.call_on <= :by
                          and (cast(:officer as uuid) is null or s.officer = :officer)
                          and not exists (select from rating.call c where c.jurisdiction = s.jurisdiction and c.case_file = s.case_file and c.reached)
                          and (cast(:after as uuid) is null or (s.call_on, s.case_file) > (select call_on, case_file from rating.served
                              where jurisdiction = :jurisdiction and case_file = :after))
                        order by s.call_on, s.case_file limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("officer", officer)
                .param("by", by)
                .param("after", after)
                .param("most", most)
                .query(RatingStore::served)
                .list();
    }
}
