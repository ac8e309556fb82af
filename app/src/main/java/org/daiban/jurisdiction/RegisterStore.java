package org.daiban.jurisdiction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.identity.Actor;
import org.daiban.rule.ApprovalLevel;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public register: who adopted the scheme, and under which letterhead. Everybody reads it, each adds only its own. */
@Repository
class RegisterStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Adoption> adoptions() {
        return jdbc.sql("select jurisdiction, basis, adopted_by_name, adopted_at from jurisdiction.adoption order by jurisdiction")
                .query((row, number) -> new Adoption(row.getString("jurisdiction"), row.getString("basis"),
                        row.getString("adopted_by_name"), row.getObject("adopted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The letterheads in force, by code. */
    Map<String, Letterhead> letterheads(Regions regions) {
        return jdbc.sql("""
                        select distinct on (jurisdiction) jurisdiction, bureau, document_mark, scheme, basis, approval_level
                        from jurisdiction.letterhead
                        order by jurisdiction, version desc""")
                .query((row, number) -> Map.entry(row.getString("jurisdiction"), new Letterhead(
                        regions.find(row.getString("jurisdiction")).orElseThrow().name(), row.getString("bureau"),
                        row.getString("document_mark"), row.getString("scheme"), row.getString("basis"),
                        ApprovalLevel.valueOf(row.getString("approval_level")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False where the county has adopted already. */
    boolean adopt(Actor actor, Region county, String basis) {
        return jdbc.sql("""
                        insert into jurisdiction.adoption (jurisdiction, city, basis, adopted_by, adopted_by_name, adopted_at)
                        values (:jurisdiction, :city, :basis, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("city", county.city())
                .param("basis", basis)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void insert(Actor actor, Letterhead letterhead, String reason) {
        jdbc.sql("""
                        insert into jurisdiction.letterhead (jurisdiction, version, bureau, document_mark, scheme, basis,
                            approval_level, reason, set_by, set_by_name, set_at)
                        select :jurisdiction, coalesce(max(version), 0) + 1, :bureau, :mark, :scheme, :basis,
                            :level, :reason, :by, :byName, :at
                        from jurisdiction.letterhead where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("bureau", letterhead.bureau())
                .param("mark", letterhead.documentMark())
                .param("scheme", letterhead.scheme())
                .param("basis", letterhead.basis())
                .param("level", letterhead.approvalLevel().name())
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
