package org.daiban.mandate;

import java.time.Instant;
import java.time.ZoneOffset;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many working days ahead the end of a term is told; version 0 is the usual, set by nobody (house rule). */
@Component
class WarningStore {

    static final int USUAL = 10;

    private final JdbcClient jdbc;

    WarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    int newest() {
        return jdbc.sql("select coalesce(max(version), 0) from mandate.warning_ahead where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    /** Null where there is no such version. */
    @Transactional(readOnly = true)
    Integer read(int version) {
        return version == 0 ? Integer.valueOf(USUAL) : jdbc.sql("""
                        select working_days from mandate.warning_ahead
                        where jurisdiction = :jurisdiction and version = :version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    void insert(Actor actor, int workingDays, String reason, Instant at) {
        jdbc.sql("""
                        insert into mandate.warning_ahead (jurisdiction, version, working_days, reason, set_by, set_by_name, set_at)
                        select :jurisdiction, coalesce(max(version), 0) + 1, :workingDays, :reason, :by, :byName, :at
                        from mandate.warning_ahead where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("workingDays", workingDays)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
