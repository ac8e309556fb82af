package org.daiban.jurisdiction;

import java.time.Clock;
import java.time.ZoneOffset;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When lights turn, each setting a dated record. Version 0 is the usual one, set by nobody. */
@Repository
class LightStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    LightStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    int newest() {
        return jdbc.sql("select coalesce(max(version), 0) from jurisdiction.light_policy where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    /** Null where there is no such version. */
    @Transactional(readOnly = true)
    LightPolicy read(int version) {
        if (version == 0) {
            return LightPolicy.USUAL;
        }
        return jdbc.sql("""
                        select yellow_working_days, yellow_percent from jurisdiction.light_policy
                        where jurisdiction = :jurisdiction and version = :version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query((row, number) -> new LightPolicy(row.getInt("yellow_working_days"), row.getInt("yellow_percent")))
                .optional()
                .orElse(null);
    }

    void insert(Actor actor, LightPolicy policy, String reason) {
        jdbc.sql("""
                        insert into jurisdiction.light_policy (jurisdiction, version, yellow_working_days, yellow_percent,
                            reason, set_by, set_by_name, set_at)
                        select :jurisdiction, coalesce(max(version), 0) + 1, :workingDays, :percent, :reason, :by, :byName, :at
                        from jurisdiction.light_policy where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("workingDays", policy.yellowWorkingDays())
                .param("percent", policy.yellowPercent())
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
