package org.daiban.jurisdiction;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.MatterKind;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When lights turn, each setting a dated record. Version 0 is the usual one, set by nobody. */
@Repository
class LightStore {

    private static final String EVERY_KIND = "";

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

    /** What is in force as of a version; null where there is no such version. */
    @Transactional(readOnly = true)
    LightPolicies read(int version) {
        if (version == 0) {
            return LightPolicies.USUAL;
        }
        Map<String, LightPolicy> byKind = new HashMap<>();
        jdbc.sql("""
                        select distinct on (kind) kind, yellow_working_days, yellow_percent from jurisdiction.light_policy
                        where jurisdiction = :jurisdiction and version <= :version
                        order by kind, version desc""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query(row -> {
                    if (row.getObject("yellow_percent") != null) {
                        byKind.put(row.getString("kind"), new LightPolicy(row.getInt("yellow_working_days"), row.getInt("yellow_percent")));
                    }
                });
        LightPolicy usual = byKind.getOrDefault(EVERY_KIND, LightPolicy.USUAL);
        byKind.remove(EVERY_KIND);
        return new LightPolicies(usual, byKind.entrySet().stream()
                .collect(Collectors.toMap(entry -> MatterKind.valueOf(entry.getKey()), Map.Entry::getValue)));
    }

    /**
     * @param kind   of matter; empty for every kind without one of its own
     * @param policy empty takes that of the kind back
     */
    void insert(Actor actor, Optional<MatterKind> kind, Optional<LightPolicy> policy, String reason) {
        jdbc.sql("""
                        insert into jurisdiction.light_policy (jurisdiction, version, kind, yellow_working_days, yellow_percent,
                            reason, set_by, set_by_name, set_at)
                        select :jurisdiction, coalesce(max(version), 0) + 1, :kind, :workingDays, :percent, :reason, :by, :byName, :at
                        from jurisdiction.light_policy where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("kind", kind.map(MatterKind::name).orElse(EVERY_KIND))
                .param("workingDays", policy.map(LightPolicy::yellowWorkingDays).orElse(null))
                .param("percent", policy.map(LightPolicy::yellowPercent).orElse(null))
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
