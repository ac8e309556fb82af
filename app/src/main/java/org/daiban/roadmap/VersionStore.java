package org.daiban.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.roadmap.Choice;
import org.daiban.engine.roadmap.Tailoring;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class VersionStore {

    private static final String VERSIONS = """
            select v.id, v.project, v.number, v.facts, v.start, v.limits, v.choices, v.tailoring, v.catalogue_version,
                   v.calendar_version, v.made_by, v.made_at, a.approved_by, a.approved_at, a.note
            from roadmap.version v
                left join roadmap.approval a
                    on a.jurisdiction = v.jurisdiction and a.project = v.project and a.number = v.number
            where v.jurisdiction = :jurisdiction and v.project = :project
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where that number was saved in the meantime. */
    boolean insert(RoadmapVersion version, UUID account) {
        return jdbc.sql("""
                        insert into roadmap.version
                            (jurisdiction, project, number, id, facts, start, limits, choices, tailoring,
                             catalogue_version, calendar_version, made_by, account, made_at)
                        values (:jurisdiction, :project, :number, :id, :facts::jsonb, :start, :limits,
                                string_to_array(:choices, ','), :tailoring::jsonb, :catalogueVersion, :calendarVersion,
                                :by, :account, :at)
                        on conflict (jurisdiction, project, number) do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", version.project())
                .param("number", version.number())
                .param("id", version.id())
                .param("facts", json.writeValueAsString(version.facts().values()))
                .param("start", version.start())
                .param("limits", version.limits().name())
                .param("choices", version.choices().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("tailoring", json.writeValueAsString(Written.of(version)))
                .param("catalogueVersion", version.catalogueVersion())
                .param("calendarVersion", version.calendarVersion())
                .param("by", version.madeBy())
                .param("account", account)
                .param("at", version.madeAt().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void approve(RoadmapVersion version, String note, RoadmapOutcome outcome, Actor by, Instant at) {
        jdbc.sql("""
                        insert into roadmap.approval
                            (jurisdiction, project, number, note, outcome, approved_by, account, approved_at)
                        values (:jurisdiction, :project, :number, :note, :outcome::jsonb, :by, :account, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", version.project())
                .param("number", version.number())
                .param("note", note)
                .param("outcome", json.writeValueAsString(outcome))
                .param("by", by.name())
                .param("account", by.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<RoadmapVersion> latest(UUID project) {
        return one(VERSIONS + "order by v.number desc limit 1", project);
    }

    Optional<RoadmapVersion> approved(UUID project) {
        return one(VERSIONS + "and a.number is not null order by v.number desc limit 1", project);
    }

    Optional<RoadmapVersion> version(UUID project, int number) {
        return jdbc.sql(VERSIONS + "and v.number = :number")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .param("number", number)
                .query(this::version)
                .optional();
    }

    List<RoadmapVersion> versions(UUID project) {
        return jdbc.sql(VERSIONS + "order by v.number desc")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(this::version)
                .list();
    }

    /**
     * The newest version of each of some projects, the project registered last first.
     *
     * @param after the last project of the part before; null for the first part
     */
    List<RoadmapVersion> newest(UUID after, int most) {
        return jdbc.sql("""
                        select distinct on (v.project)
                               v.id, v.project, v.number, v.facts, v.start, v.limits, v.choices, v.tailoring, v.catalogue_version,
                               v.calendar_version, v.made_by, v.made_at, a.approved_by, a.approved_at, a.note
                        from roadmap.version v
                            left join roadmap.approval a
                                on a.jurisdiction = v.jurisdiction and a.project = v.project and a.number = v.number
                        where v.jurisdiction = :jurisdiction and v.project < :after
                        order by v.project desc, v.number desc limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("after", after == null ? LAST : after)
                .param("most", most)
                .query(this::version)
                .list();
    }

    Map<UUID, Roadmaps.Standing> standings(Collection<UUID> projects) {
        Map<UUID, Roadmaps.Standing> standings = new LinkedHashMap<>();
        jdbc.sql("""
                        select v.project, max(v.number) as latest, coalesce(max(a.number), 0) as approved
                        from roadmap.version v
                            left join roadmap.approval a
                                on a.jurisdiction = v.jurisdiction and a.project = v.project and a.number = v.number
                        where v.jurisdiction = :jurisdiction and v.project in (:projects)
                        group by v.project""")
                .param("jurisdiction", Jurisdiction.current())
                .param("projects", projects)
                .query(row -> {
                    standings.put(row.getObject("project", UUID.class),
                            new Roadmaps.Standing(row.getInt("latest"), row.getInt("approved")));
                });
        return standings;
    }

    Optional<RoadmapOutcome> outcome(UUID project, int number) {
        return jdbc.sql("""
                        select outcome from roadmap.approval
                        where jurisdiction = :jurisdiction and project = :project and number = :number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(outcome -> json.readValue(outcome, RoadmapOutcome.class));
    }

    private Optional<RoadmapVersion> one(String sql, UUID project) {
        return jdbc.sql(sql)
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(this::version)
                .optional();
    }

    private RoadmapVersion version(ResultSet row, int number) throws SQLException {
        Written written = json.readValue(row.getString("tailoring"), Written.class);
        return new RoadmapVersion(
                row.getObject("id", UUID.class),
                row.getObject("project", UUID.class),
                row.getInt("number"),
                facts(row.getString("facts")),
                row.getObject("start", LocalDate.class),
                Limits.valueOf(row.getString("limits")),
                Arrays.stream((String[]) row.getArray("choices").getArray()).map(Choice::valueOf).collect(Collectors.toSet()),
                written.tailoring(),
                written.addedWhy(),
                row.getInt("catalogue_version"),
                row.getInt("calendar_version"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                approval(row));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("approved_at", OffsetDateTime.class);
        return at == null ? null : new Approval(row.getString("approved_by"), at.toInstant(), row.getString("note"));
    }

    private Facts facts(String written) {
        Facts facts = Facts.none();
        for (Map.Entry<String, Object> answer : json.readValue(written, new TypeReference<Map<String, Object>>() { }).entrySet()) {
            String fact = answer.getKey();
            Object value = answer.getValue();
            facts = value instanceof Boolean yes ? facts.with(fact, yes.booleanValue())
                    : value instanceof Number amount ? facts.with(fact, amount.doubleValue())
                    : facts.with(fact, String.valueOf(value));
        }
        return facts;
    }

    /** A tailoring as it is kept. */
    record Written(Set<String> added, Map<String, String> leftOut, Map<String, Integer> workingDays,
                   Map<String, Integer> preparation, int defaultPreparation, Map<String, String> addedWhy) {

        static Written of(RoadmapVersion version) {
            Tailoring tailoring = version.tailoring();
            return new Written(tailoring.added(), tailoring.leftOut(), tailoring.workingDays(), tailoring.preparation(),
                    tailoring.defaultPreparation(), version.addedWhy());
        }

        Tailoring tailoring() {
            return new Tailoring(added, leftOut, workingDays, preparation, defaultPreparation);
        }
    }
}
