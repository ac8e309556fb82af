package org.daiban.mandate;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daiban.engine.matter.Stage;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MandateStore {

    private static final String SELECT = """
            select m.*, before.number as renews_number,
                s.signed_on, s.signed_by, s.evidence, s.seal,
                s.recorded_by_name as signature_recorded_by, s.recorded_at as signature_recorded_at,
                p.officer, p.officer_name, p.passed_on, p.consent,
                p.recorded_by_name as passing_recorded_by, p.recorded_at as passing_recorded_at,
                e.kind, e.ended_on, e.reason,
                e.recorded_by_name as ending_recorded_by, e.recorded_at as ending_recorded_at,
                h.archived_on, h.note as archived_note,
                h.recorded_by_name as archived_by, h.recorded_at as archived_at,
                (select jsonb_build_object('id', after.id, 'number', after.number) from mandate.mandate after
                    where after.jurisdiction = m.jurisdiction and after.renews = m.id order by after.id desc limit 1) as renewed_by,
                (select jsonb_agg(to_jsonb(x) order by x.number) from mandate.exchange x
                    where x.jurisdiction = m.jurisdiction and x.mandate = m.id) as exchanges,
                (select jsonb_agg(to_jsonb(a) || jsonb_build_object('signature', to_jsonb(t), 'dropped', to_jsonb(d)) order by a.number)
                    from mandate.amendment a
                        left join mandate.amendment_signature t on t.jurisdiction = a.jurisdiction and t.mandate = a.mandate and t.number = a.number
                        left join mandate.amendment_dropped d on d.jurisdiction = a.jurisdiction and d.mandate = a.mandate and d.number = a.number
                    where a.jurisdiction = m.jurisdiction and a.mandate = m.id) as amendments,
                (select jsonb_agg(to_jsonb(u) || jsonb_build_object('resumption', to_jsonb(r)) order by u.number)
                    from mandate.suspension u
                        left join mandate.resumption r on r.jurisdiction = u.jurisdiction and r.mandate = u.mandate and r.number = u.number
                    where u.jurisdiction = m.jurisdiction and u.mandate = m.id) as suspensions,
                (select count(*) from mandate.objection o
                    where o.jurisdiction = m.jurisdiction and o.mandate = m.id
                        and not exists (select from mandate.objection_answer w
                            where w.jurisdiction = o.jurisdiction and w.objection = o.id)) as open_objections
            from mandate.mandate m
                left join mandate.mandate before on before.jurisdiction = m.jurisdiction and before.id = m.renews
                left join mandate.signature s on s.jurisdiction = m.jurisdiction and s.mandate = m.id
                left join mandate.passing_on p on p.jurisdiction = m.jurisdiction and p.mandate = m.id
                left join mandate.ending e on e.jurisdiction = m.jurisdiction and e.mandate = m.id
                left join mandate.archiving h on h.jurisdiction = m.jurisdiction and h.mandate = m.id
            where m.jurisdiction = :jurisdiction""";

    private static final UUID NOBODY = new UUID(0, 0);

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

    List<Mandate> ofOwner(UUID owner) {
        return jdbc.sql(SELECT + " and m.owner = :owner order by m.id desc limit 100")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .query(MandateRows::mandate)
                .list();
    }

    /** Those that may ask something of the officer: the caller looks closer. @param agents empty for all */
    List<Mandate> pending(Set<UUID> agents, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                         and (:everybodys or m.agent in (:agents)) and h.mandate is null and (
                            s.mandate is not null and e.mandate is null and (m.ends_on between :from and :to
                                or exists (select from mandate.amendment_signature t
                                    join mandate.amendment a on a.jurisdiction = t.jurisdiction and a.mandate = t.mandate and a.number = t.number
                                    where t.jurisdiction = m.jurisdiction and t.mandate = m.id and a.ends_on between :from and :to))
                            or s.mandate is null and e.mandate is null and exists (select from mandate.exchange x
                                where x.jurisdiction = m.jurisdiction and x.mandate = m.id and x.version = m.version)
                            or exists (select from mandate.objection o where o.jurisdiction = m.jurisdiction and o.mandate = m.id
                                and not exists (select from mandate.objection_answer w
                                    where w.jurisdiction = o.jurisdiction and w.objection = o.id)))
                        order by m.ends_on, m.id
                        limit 100""")
                .param("jurisdiction", Jurisdiction.current())
                .param("from", from)
                .param("to", to)
                .param("everybodys", agents.isEmpty())
                .param("agents", agents.isEmpty() ? Set.of(NOBODY) : agents)
                .query(MandateRows::mandate)
                .list();
    }

    /** An agent's own with a signature and no ending; the caller looks closer. */
    List<Mandate> signed(UUID agent) {
        return jdbc.sql(SELECT + " and m.agent = :agent and s.mandate is not null and e.mandate is null and h.mandate is null order by m.ends_on, m.id limit 200")
                .param("jurisdiction", Jurisdiction.current())
                .param("agent", agent)
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

    /** For a change: nobody else changes or signs it until this transaction is over. */
    Optional<Mandate> lock(UUID id) {
        jdbc.sql("select id from mandate.mandate where jurisdiction = :jurisdiction and id = :id for update")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** The next serial number of a year, without gaps. */
    int nextSerial(int year) {
        return jdbc.sql("""
                        insert into mandate.serial as s (jurisdiction, year, last)
                        values (:jurisdiction, :year, 1)
                        on conflict (jurisdiction, year) do update set last = s.last + 1
                        returning last""")
                .param("jurisdiction", Jurisdiction.current())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Mandate mandate, Actor actor) {
        content(jdbc.sql("""
                        insert into mandate.mandate
                            (jurisdiction, id, number, project, template, owner, owner_name, credit_code, owner_contact,
                             owner_phone, project_name, project_code, scope, stages, matters, matter_names, matter_stages,
                             granted, withheld, starts_on, ends_on, sub_delegable, agent, agent_name, substitute,
                             substitute_name, officer_phone, papers, renews, version, drafted_by, drafted_by_name, drafted_at)
                        values
                            (:jurisdiction, :id, :number, :project, :template, :owner, :ownerName, :creditCode, :contact,
                             :phone, :projectName, :projectCode, :scope, :stages, :matters, :matterNames, :matterStages,
                             :granted, :withheld, :from, :to, :subDelegable, :agent, :agentName, :substitute,
                             :substituteName, :officerPhone, :papers, :renews, 1, :draftedBy, :draftedByName, :draftedAt)"""), mandate)
                .param("number", mandate.number())
                .param("project", mandate.project())
                .param("renews", mandate.renews().map(MandateReference::id).orElse(null), Types.OTHER)
                .param("draftedBy", actor.account())
                .param("draftedByName", mandate.draftedBy())
                .param("draftedAt", Timestamp.from(mandate.draftedAt()))
                .update();
    }

    void change(Mandate mandate) {
        content(jdbc.sql("""
                        update mandate.mandate set
                            template = :template, owner = :owner, owner_name = :ownerName, credit_code = :creditCode,
                            owner_contact = :contact, owner_phone = :phone, project_name = :projectName,
                            project_code = :projectCode, scope = :scope, stages = :stages, matters = :matters,
                            matter_names = :matterNames, matter_stages = :matterStages, granted = :granted,
                            withheld = :withheld, starts_on = :from, ends_on = :to, sub_delegable = :subDelegable,
                            agent = :agent, agent_name = :agentName, substitute = :substitute,
                            substitute_name = :substituteName, officer_phone = :officerPhone, papers = :papers,
                            version = version + 1
                        where jurisdiction = :jurisdiction and id = :id"""), mandate)
                .update();
    }

    void insertSignature(UUID mandate, Signature signature, Actor actor) {
        record(jdbc.sql("""
                        insert into mandate.signature
                            (jurisdiction, mandate, signed_on, signed_by, evidence, seal, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :mandate, :on, :by, :evidence, :seal, :actor, :actorName, :at)"""),
                mandate, actor, signature.recordedAt())
                .param("on", signature.on())
                .param("by", signature.by())
                .param("evidence", signature.evidence())
                .param("seal", signature.seal())
                .update();
    }

    void insertPassingOn(UUID mandate, PassingOn passing, Actor actor) {
        record(jdbc.sql("""
                        insert into mandate.passing_on
                            (jurisdiction, mandate, officer, officer_name, passed_on, consent, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :mandate, :officer, :officerName, :on, :consent, :actor, :actorName, :at)"""),
                mandate, actor, passing.recordedAt())
                .param("officer", passing.to().account())
                .param("officerName", passing.to().name())
                .param("on", passing.on())
                .param("consent", passing.consent())
                .update();
    }

    void insertEnding(UUID mandate, Ending ending, Actor actor) {
        record(jdbc.sql("""
                        insert into mandate.ending
                            (jurisdiction, mandate, kind, ended_on, reason, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :mandate, :kind, :on, :reason, :actor, :actorName, :at)"""),
                mandate, actor, ending.recordedAt())
                .param("kind", ending.kind().name())
                .param("on", ending.on())
                .param("reason", ending.reason())
                .update();
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, Mandate mandate) {
        Principal principal = mandate.principal();
        return substance(statement, mandate.substance())
                .param("jurisdiction", Jurisdiction.current())
                .param("id", mandate.id())
                .param("template", mandate.template())
                .param("owner", principal.owner())
                .param("ownerName", principal.name())
                .param("creditCode", principal.creditCode())
                .param("contact", principal.contact())
                .param("phone", principal.phone())
                .param("projectName", principal.projectName())
                .param("projectCode", principal.projectCode())
                .param("officerPhone", mandate.officerPhone())
                .param("papers", texts(mandate.papers(), Function.identity()));
    }

    static JdbcClient.StatementSpec substance(JdbcClient.StatementSpec statement, Substance substance) {
        List<Scope.Listed> listed = substance.scope().matters();
        return statement
                .param("scope", substance.scope().kind().name())
                .param("stages", texts(substance.scope().stages(), Stage::name))
                .param("matters", texts(listed, Scope.Listed::id))
                .param("matterNames", texts(listed, Scope.Listed::name))
                .param("matterStages", texts(listed, matter -> matter.stage().name()))
                .param("granted", texts(substance.granted(), Authority::name))
                .param("withheld", texts(substance.withheld(), Authority::name))
                .param("from", substance.term().from())
                .param("to", substance.term().to())
                .param("subDelegable", substance.subDelegable())
                .param("agent", substance.agent().account())
                .param("agentName", substance.agent().name())
                .param("substitute", substance.substitute().map(NamedOfficer::account).orElse(null), Types.OTHER)
                .param("substituteName", substance.substitute().map(NamedOfficer::name).orElse(null));
    }

    static JdbcClient.StatementSpec record(
            JdbcClient.StatementSpec statement, UUID mandate, Actor actor, Instant at) {
        return statement
                .param("jurisdiction", Jurisdiction.current())
                .param("mandate", mandate)
                .param("actor", actor.account())
                .param("actorName", actor.name())
                .param("at", Timestamp.from(at));
    }

    static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
