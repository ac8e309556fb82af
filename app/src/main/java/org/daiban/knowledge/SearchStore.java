package org.daiban.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daiban.knowledge.Ranking.Candidate;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairs of characters in the database, and lists of policies. */
@Repository
class SearchStore {

    /** What the first look brings before it is ranked; nobody reads further. */
    static final int MOST_CANDIDATES = 120;

    static final String CANDIDATES = """
            with hit as materialized (
                select gram.policy, gram.gram, gram.weight, count(*) over (partition by gram.gram) as found
                from knowledge.gram
                where gram.jurisdiction = :jurisdiction and gram.gram = any(:grams)),
            met as (
                select hit.policy, array_agg(hit.gram) as grams, array_agg(hit.weight::int) as weights, array_agg(hit.found::int) as founds,
                    sum(hit.weight / ln(2 + hit.found)) as score
                from hit group by hit.policy)
            select met.grams, met.weights, met.founds, """ + PolicyStore.COLUMNS + """

            from met
                join knowledge.policy on policy.jurisdiction = :jurisdiction and policy.id = met.policy""" + PolicyStore.SAID + """

            where policy.shown is not null and (cast(:level as text) is null or policy.level = :level)
                and (:matter = '' or :matter = any(said.matters))
            order by met.score desc, policy.id limit :most""";

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what a policy is found by anew. */
    void index(UUID policy, Map<String, Integer> weights) {
        jdbc.sql("delete from knowledge.gram where jurisdiction = :jurisdiction and policy = :policy")
                .param("jurisdiction", Jurisdiction.current())
                .param("policy", policy)
                .update();
        jdbc.sql("""
                        insert into knowledge.gram (jurisdiction, gram, policy, weight)
                        select :jurisdiction, piece.gram, :policy, piece.weight
                        from unnest(cast(:grams as text[]), cast(:weights as smallint[])) as piece(gram, weight)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("policy", policy)
                .param("grams", weights.keySet().toArray(String[]::new))
                .param("weights", weights.values().toArray(Integer[]::new))
                .update();
    }

    /** What has any of these, with what it has of them; without the texts. */
    List<Candidate<Policy>> candidates(Set<String> grams, PolicyFilter filter) {
        return jdbc.sql(CANDIDATES)
                .param("jurisdiction", Jurisdiction.current())
                .param("grams", grams.toArray(String[]::new))
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("matter", filter.matter())
                .param("most", MOST_CANDIDATES)
                .query((row, number) -> candidate(row))
                .list();
    }

    private static Candidate<Policy> candidate(ResultSet row) throws SQLException {
        String[] grams = (String[]) row.getArray("grams").getArray();
        Integer[] weights = (Integer[]) row.getArray("weights").getArray();
        Integer[] founds = (Integer[]) row.getArray("founds").getArray();
        Map<String, Integer> weight = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        for (int at = 0; at < grams.length; at++) {
            weight.put(grams[at], weights[at]);
            found.put(grams[at], founds[at]);
        }
        Policy policy = PolicyStore.policy(row, "");
        return new Candidate<>(policy, policy.facts().title(), weight, found);
    }

    /** Each of these with everything that came after it, by id; without the texts. */
    Map<UUID, Policy> successors(Collection<UUID> replaced) {
        Map<UUID, Policy> successors = new LinkedHashMap<>();
        if (!replaced.isEmpty()) {
            jdbc.sql("with recursive later(id) as ("
                            + " select id from knowledge.policy where jurisdiction = :jurisdiction and id in (:replaced)"
                            + " union select policy.successor from later join knowledge.policy on policy.jurisdiction = :jurisdiction"
                            + " and policy.id = later.id where policy.successor is not null)"
                            + " select " + PolicyStore.COLUMNS + " from later join knowledge.policy on policy.jurisdiction = :jurisdiction"
                            + " and policy.id = later.id" + PolicyStore.SAID)
                    .param("jurisdiction", Jurisdiction.current())
                    .param("replaced", replaced)
                    .query((row, number) -> PolicyStore.policy(row, ""))
                    .list().forEach(policy -> successors.put(policy.id(), policy));
        }
        return successors;
    }

    Map<UUID, String> texts(Collection<UUID> policies) {
        Map<UUID, String> texts = new HashMap<>();
        if (!policies.isEmpty()) {
            jdbc.sql("select policy.id, said.body from knowledge.policy" + PolicyStore.SAID
                            + " where policy.jurisdiction = :jurisdiction and policy.id in (:policies)")
                    .param("jurisdiction", Jurisdiction.current())
                    .param("policies", policies)
                    .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("body")))
                    .list().forEach(text -> texts.put(text.getKey(), text.getValue()));
        }
        return texts;
    }

    /** Where a page of a list goes on. */
    record After(LocalDate listed, UUID id) {
    }

    /** What the public may read, the newest first; without the texts. */
    List<Policy> listed(PolicyFilter filter, LocalDate today, Optional<After> after, int most) {
        String holds = switch (filter.holds()) {
            case NOW -> " and policy.begins_on <= :today and (policy.last_on is null or policy.last_on >= :today)"
                    + " and (policy.ended_on is null or policy.ended_on > :today)";
            case LATER -> " and policy.begins_on > :today and (policy.ended_on is null or policy.ended_on > :today)";
            case NO_LONGER -> " and (policy.last_on < :today or policy.ended_on <= :today)";
            case ANY -> "";
        };
        return jdbc.sql("select " + PolicyStore.COLUMNS + " from knowledge.policy" + PolicyStore.SAID
                        + " where policy.jurisdiction = :jurisdiction and policy.shown is not null" + holds
                        + (filter.level() == null ? "" : " and policy.level = :level")
                        + (filter.matter().isEmpty() ? "" : " and :matter = any(said.matters)")
                        + (after.isEmpty() ? "" : " and (policy.listed_on, policy.id) < (:listed, :id)")
                        + " order by policy.listed_on desc, policy.id desc limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("today", today)
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("matter", filter.matter())
                .param("listed", after.map(After::listed).orElse(null))
                .param("id", after.map(After::id).orElse(null))
                .param("most", most)
                .query((row, number) -> PolicyStore.policy(row, ""))
                .list();
    }

    /** A line of the bureau's list: where it stands, and who touched it last. */
    record Line(Policy policy, PolicySearch.Touched touched) {
    }

    /** Everything the bureau has, the newest first. @param waiting only what waits for a second person */
    List<Line> all(boolean waiting, UUID before, int most) {
        return jdbc.sql("select " + PolicyStore.COLUMNS + """
                        , newest.title as newest_title, newest.recorded_by_name, newest.recorded_at
                        from knowledge.policy""" + PolicyStore.SAID + """

                            join knowledge.policy_version newest on newest.jurisdiction = policy.jurisdiction and newest.policy = policy.id
                                and newest.number = policy.newest
                        where policy.jurisdiction = :jurisdiction and policy.state <> 'DROPPED'"""
                        + (waiting ? " and policy.newest > coalesce(policy.shown, 0)" : "")
                        + (before == null ? "" : " and policy.id < :before")
                        + " order by policy.id desc limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> new Line(PolicyStore.policy(row, ""), new PolicySearch.Touched(row.getString("newest_title"),
                        row.getString("recorded_by_name"), row.getObject("recorded_at", OffsetDateTime.class).toInstant())))
                .list();
    }
}
