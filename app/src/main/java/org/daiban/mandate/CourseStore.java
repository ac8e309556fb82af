package org.daiban.mandate;

import java.time.Instant;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds the records beside a mandate: each once, none ever changed. */
@Component
class CourseStore {

    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID mandate, Exchange exchange, Actor actor) {
        record("""
                insert into mandate.exchange
                    (jurisdiction, mandate, number, kind, version, said, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :number, :kind, :version, :said, :actor, :actorName, :at)""",
                mandate, actor, exchange.recordedAt())
                .param("number", exchange.number())
                .param("kind", exchange.kind().name())
                .param("version", exchange.version())
                .param("said", exchange.text())
                .update();
    }

    void insert(UUID mandate, Amendment amendment, Actor actor) {
        MandateStore.substance(record("""
                insert into mandate.amendment
                    (jurisdiction, mandate, number, scope, stages, matters, matter_names, matter_stages, granted, withheld,
                     starts_on, ends_on, sub_delegable, agent, agent_name, substitute, substitute_name, effective_on, reason,
                     template, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :number, :scope, :stages, :matters, :matterNames, :matterStages, :granted,
                     :withheld, :from, :to, :subDelegable, :agent, :agentName, :substitute, :substituteName, :effectiveOn,
                     :reason, :template, :actor, :actorName, :at)""",
                mandate, actor, amendment.drawnAt()), amendment.substance())
                .param("number", amendment.number())
                .param("effectiveOn", amendment.from())
                .param("reason", amendment.reason())
                .param("template", amendment.edition())
                .update();
    }

    void insert(UUID mandate, int amendment, Signature signature, Actor actor) {
        record("""
                insert into mandate.amendment_signature
                    (jurisdiction, mandate, number, signed_on, signed_by, evidence, seal, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :number, :on, :by, :evidence, :seal, :actor, :actorName, :at)""",
                mandate, actor, signature.recordedAt())
                .param("number", amendment)
                .param("on", signature.on())
                .param("by", signature.by())
                .param("evidence", signature.evidence())
                .param("seal", signature.seal())
                .update();
    }

    void insert(UUID mandate, int amendment, Amendment.Dropped dropped, Actor actor) {
        record("""
                insert into mandate.amendment_dropped
                    (jurisdiction, mandate, number, by_owner, reason, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :number, :byOwner, :reason, :actor, :actorName, :at)""",
                mandate, actor, dropped.recordedAt())
                .param("number", amendment)
                .param("byOwner", dropped.byOwner())
                .param("reason", dropped.reason())
                .update();
    }

    void insert(UUID mandate, Suspension suspension, Actor actor) {
        record("""
                insert into mandate.suspension
                    (jurisdiction, mandate, number, suspended_on, reason, by_owner, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :number, :on, :reason, :byOwner, :actor, :actorName, :at)""",
                mandate, actor, suspension.recordedAt())
                .param("number", suspension.number())
                .param("on", suspension.from())
                .param("reason", suspension.reason())
                .param("byOwner", suspension.byOwner())
                .update();
    }

    void insert(UUID mandate, int suspension, Suspension.Resumption resumption, Actor actor) {
        record("""
                insert into mandate.resumption
                    (jurisdiction, mandate, number, resumed_on, reason, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :number, :on, :reason, :actor, :actorName, :at)""",
                mandate, actor, resumption.recordedAt())
                .param("number", suspension)
                .param("on", resumption.on())
                .param("reason", resumption.reason())
                .update();
    }

    void insert(UUID mandate, Archiving archiving, Actor actor) {
        record("""
                insert into mandate.archiving
                    (jurisdiction, mandate, archived_on, note, recorded_by, recorded_by_name, recorded_at)
                values (:jurisdiction, :mandate, :on, :note, :actor, :actorName, :at)""",
                mandate, actor, archiving.recordedAt())
                .param("on", archiving.on())
                .param("note", archiving.note())
                .update();
    }

    private JdbcClient.StatementSpec record(String sql, UUID mandate, Actor actor, Instant at) {
        return MandateStore.record(jdbc.sql(sql), mandate, actor, at);
    }
}
