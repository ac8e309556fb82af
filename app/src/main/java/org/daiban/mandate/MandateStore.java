package org.daiban.mandate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MandateStore {

    private static final String SELECT = """
            select m.*, s.signed_on, s.signed_by, s.evidence,
                s.recorded_by_name as signature_recorded_by, s.recorded_at as signature_recorded_at,
                p.officer, p.officer_name, p.passed_on, p.consent,
                p.recorded_by_name as passing_recorded_by, p.recorded_at as passing_recorded_at,
                e.kind, e.ended_on, e.reason,
                e.recorded_by_name as ending_recorded_by, e.recorded_at as ending_recorded_at
            from mandate.mandate m
                left join mandate.signature s on s.jurisdiction = m.jurisdiction and s.mandate = m.id
                left join mandate.passing_on p on p.jurisdiction = m.jurisdiction and p.mandate = m.id
                left join mandate.ending e on e.jurisdiction = m.jurisdiction and e.mandate = m.id
            where m.jurisdiction = :jurisdiction""";

    private final JdbcClient jdbc;

    MandateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mandate> of(UUID project) {
        return jdbc.sql(SELECT + " and m.project = :project order by m.id desc")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(MandateRows::mandate)
                .list();
    }

    Optional<Mandate> find(UUID id) {
        return jdbc.sql(SELECT + " and m.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(MandateRows::mandate)
                .optional();
    }
}
