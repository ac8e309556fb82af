package org.daiban.knowledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policies, their versions and what was done with them in the database. */
@Repository
class PolicyStore {

    /** The policy with what is shown, or with its newest where nothing is. */
    static final String COLUMNS = """
            policy.id, policy.state, policy.newest, policy.shown, policy.begins_on, policy.ended_on, policy.successor, policy.version,
            said.title, said.document_number, said.issuer, said.level, said.issued_on, said.in_force_from, said.valid_until,
            said.replaces, said.is_abstract, said.tags, said.matters, said.source, said.confirm_by""";
    static final String SAID = "\n" + """
             join knowledge.policy_version said on said.jurisdiction = policy.jurisdiction and said.policy = policy.id
                and said.number = coalesce(policy.shown, policy.newest)""";

    private static final String SELECT = "select " + COLUMNS + ", said.body from knowledge.policy" + SAID
            + " where policy.jurisdiction = :jurisdiction ";

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of what a policy says, and who wrote it. */
    record Written(int number, PolicyFacts facts, String reason, UUID by, String byName, Instant at) {
    }

    /** One change of the library at a time in a jurisdiction, so that two people cannot bring the same number or a circle. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge ' || :jurisdiction, 0))")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> true)
                .list();
    }

    Optional<Policy> find(UUID id) {
        return jdbc.sql(SELECT + "and policy.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query((row, number) -> policy(row, row.getString("body")))
                .optional();
    }

    /** Without their texts. */
    List<Policy> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + " from knowledge.policy" + SAID
                        + " where policy.jurisdiction = :jurisdiction and policy.id in (:ids) order by policy.id")
                .param("jurisdiction", Jurisdiction.current())
                .param("ids", ids)
                .query((row, number) -> policy(row, ""))
                .list();
    }

    /** What stands next to a policy: what it replaces and what replaced it, without their texts. */
    List<Policy> around(Policy policy) {
        Set<UUID> ids = new HashSet<>(policy.facts().replaces());
        policy.successor().ifPresent(ids::add);
        return find(ids);
    }

    List<Written> versions(UUID policy) {
        return jdbc.sql("""
                        select * from knowledge.policy_version
                        where jurisdiction = :jurisdiction and policy = :policy
                        order by number desc limit 50""")
                .param("jurisdiction", Jurisdiction.current())
                .param("policy", policy)
                .query((row, at) -> new Written(row.getInt("number"), facts(row, row.getString("body")), row.getString("reason"),
                        row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name"), instant(row)))
                .list();
    }

    List<PolicyEvent> events(UUID policy) {
        return jdbc.sql("""
                        select * from knowledge.policy_event
                        where jurisdiction = :jurisdiction and policy = :policy
                        order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("policy", policy)
                .query((row, at) -> new PolicyEvent(row.getInt("number"), PolicyEvent.Kind.valueOf(row.getString("kind")), row.getInt("version"),
                        Optional.ofNullable(row.getObject("on_day", LocalDate.class)), Optional.ofNullable(row.getObject("successor", UUID.class)),
                        row.getString("reason"), row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name"), instant(row)))
                .list();
    }

    /** The title of another policy whose newest or shown version bears a number. */
    Optional<String> bearing(String numberKey, UUID but) {
        return numberKey.isEmpty() ? Optional.empty() : jdbc.sql("""
                        select said.title
                        from knowledge.policy_version said
                            join knowledge.policy on policy.jurisdiction = said.jurisdiction and policy.id = said.policy
                                and said.number in (policy.newest, policy.shown)
                        where said.jurisdiction = :jurisdiction and said.number_key = :key and said.policy <> :but and policy.state <> 'DROPPED'
                        order by said.policy limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("key", numberKey)
                .param("but", but)
                .query(String.class)
                .optional();
    }

    /** Everything these replace, directly or not, by their newest versions. */
    Set<UUID> above(Collection<UUID> policies) {
        return policies.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                        with recursive old(id) as (
                            select policy.id from knowledge.policy where policy.jurisdiction = :jurisdiction and policy.id in (:policies)
                            union
                            select replaced.id
                            from old
                                join knowledge.policy on policy.jurisdiction = :jurisdiction and policy.id = old.id
                                join knowledge.policy_version said on said.jurisdiction = :jurisdiction and said.policy = policy.id
                                    and said.number = policy.newest
                                cross join unnest(said.replaces) as replaced(id))
                        select id from old""")
                .param("jurisdiction", Jurisdiction.current())
                .param("policies", policies)
                .query(UUID.class)
                .list());
    }

    void insert(Policy policy) {
        jdbc.sql("""
                        insert into knowledge.policy (jurisdiction, id, state, newest, level, number_key, listed_on, begins_on, last_on)
                        values (:jurisdiction, :id, :state, :newest, :level, :key, :listed, :begins, :last)""")
                .params(row(policy))
                .update();
    }

    /** False where somebody else was first. */
    boolean update(Policy policy, int seen) {
        return jdbc.sql("""
                        update knowledge.policy
                        set state = :state, newest = :newest, shown = :shown, level = :level, number_key = :key, listed_on = :listed,
                            begins_on = :begins, last_on = :last, ended_on = :ended, successor = :successor, version = version + 1
                        where jurisdiction = :jurisdiction and id = :id and version = :seen""")
                .params(row(policy))
                .param("shown", policy.shown() == 0 ? null : policy.shown())
                .param("ended", policy.endedOn().orElse(null))
                .param("successor", policy.successor().orElse(null))
                .param("seen", seen)
                .update() == 1;
    }

    void append(UUID policy, Written written) {
        PolicyFacts facts = written.facts();
        jdbc.sql("""
                        insert into knowledge.policy_version
                            (jurisdiction, policy, number, title, document_number, number_key, issuer, level, issued_on, in_force_from, valid_until,
                             replaces, body, is_abstract, tags, matters, source, confirm_by, reason, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :policy, :number, :title, :documentNumber, :key, :issuer, :level, :issued, :inForce, :until,
                            cast(:replaces as uuid[]), :body, :abstract, :tags, :matters, :source, :confirmBy, :reason, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("policy", policy)
                .param("number", written.number())
                .param("title", facts.title())
                .param("documentNumber", facts.number())
                .param("key", DocumentNumber.key(facts.number()))
                .param("issuer", facts.issuer())
                .param("level", facts.level().name())
                .param("issued", facts.issuedOn())
                .param("inForce", facts.inForceFrom())
                .param("until", facts.validUntil())
                .param("replaces", facts.replaces().stream().map(UUID::toString).toArray(String[]::new))
                .param("body", facts.text())
                .param("abstract", facts.isAbstract())
                .param("tags", facts.tags().toArray(String[]::new))
                .param("matters", facts.matters().toArray(String[]::new))
                .param("source", facts.source())
                .param("confirmBy", facts.confirmBy())
                .param("reason", written.reason())
                .param("by", written.by())
                .param("byName", written.byName())
                .param("at", written.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void record(UUID policy, PolicyEvent.Kind kind, int version, LocalDate onDay, UUID successor, String reason, Actor by, Instant at) {
        jdbc.sql("""
                        insert into knowledge.policy_event
                            (jurisdiction, policy, number, kind, version, on_day, successor, reason, recorded_by, recorded_by_name, recorded_at)
                        select :jurisdiction, :policy, coalesce(max(number), 0) + 1, :kind, :version, cast(:onDay as date), cast(:successor as uuid),
                            :reason, :by, :byName, :at
                        from knowledge.policy_event where jurisdiction = :jurisdiction and policy = :policy""")
                .param("jurisdiction", Jurisdiction.current())
                .param("policy", policy)
                .param("kind", kind.name())
                .param("version", version)
                .param("onDay", onDay)
                .param("successor", successor)
                .param("reason", reason)
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, Object> row(Policy policy) {
        Map<String, Object> row = new HashMap<>();
        row.put("jurisdiction", Jurisdiction.current());
        row.put("id", policy.id());
        row.put("state", policy.state().name());
        row.put("newest", policy.newest());
        row.put("level", policy.facts().level().name());
        row.put("key", DocumentNumber.key(policy.facts().number()));
        row.put("listed", policy.facts().issuedOn() != null ? policy.facts().issuedOn() : policy.begins());
        row.put("begins", policy.begins());
        row.put("last", policy.facts().validUntil());
        return row;
    }

    static Policy policy(ResultSet row, String body) throws SQLException {
        return new Policy(row.getObject("id", UUID.class), PolicyState.valueOf(row.getString("state")), facts(row, body), row.getInt("newest"),
                row.getInt("shown"), row.getObject("begins_on", LocalDate.class), Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("successor", UUID.class)), row.getInt("version"));
    }

    private static PolicyFacts facts(ResultSet row, String body) throws SQLException {
        return new PolicyFacts(row.getString("title"), row.getString("document_number"), row.getString("issuer"),
                Level.valueOf(row.getString("level")), row.getObject("issued_on", LocalDate.class), row.getObject("in_force_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), Arrays.asList((UUID[]) array(row.getArray("replaces"))), body,
                row.getBoolean("is_abstract"), Arrays.asList((String[]) array(row.getArray("tags"))),
                Arrays.asList((String[]) array(row.getArray("matters"))), row.getString("source"), row.getString("confirm_by"));
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
