package org.daiban.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.party.Owner;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ProjectStore {

    static final int PAGE = 30;

    private static final UUID NOBODY = new UUID(0, 0);

    /** A project with the newest finding on it. */
    private static final String PROJECTS = """
            select p.id, p.owner, p.owner_name, p.name, p.code, p.no_code_why, p.place, p.summary, p.officer,
                   p.officer_name, p.registered_on, p.version, a.id as admission, a.type, a.reason, a.document_number,
                   a.document_date, a.admitted_on, a.admitted_by
            from project.project p
                left join lateral (
                    select * from project.admission a
                    where a.jurisdiction = p.jurisdiction and a.project = p.id
                    order by a.id desc limit 1) a on true
            where p.jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where the project code is registered already. */
    boolean insert(UUID id, Owner owner, NewProject project, Actor officer, LocalDate on) {
        String code = ProjectCode.normal(project.code());
        return jdbc.sql("""
                        insert into project.project
                            (jurisdiction, id, owner, owner_name, name, code, no_code_why, place, summary, officer,
                             officer_name, registered_on, registered_by)
                        values (:jurisdiction, :id, :owner, :ownerName, :name, :code, :noCodeWhy, :place, :summary,
                                :officer, :officerName, :on, :officerName)
                        on conflict (jurisdiction, code) do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("owner", owner.id())
                .param("ownerName", owner.name())
                .param("name", project.name().strip())
                .param("code", code.isEmpty() ? null : code)
                .param("noCodeWhy", code.isEmpty() ? project.noCodeWhy().strip() : "")
                .param("place", project.place().strip())
                .param("summary", project.summary().strip())
                .param("officer", officer.account())
                .param("officerName", officer.name())
                .param("on", on)
                .update() == 1;
    }

    void admit(UUID id, UUID project, AdmissionFinding finding, AdmissionDetails details, Actor by, LocalDate on, Instant at) {
        jdbc.sql("""
                        insert into project.admission
                            (jurisdiction, id, project, type, reason, answers, document_number, document_date,
                             admitted_on, admitted_by, account, recorded_at)
                        values (:jurisdiction, :id, :project, :type, :reason, :answers::jsonb, :documentNumber,
                                :documentDate, :on, :by, :account, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("project", project)
                .param("type", finding.type().name())
                .param("reason", finding.reason())
                .param("answers", json.writeValueAsString(details))
                .param("documentNumber", details.documentNumber().strip())
                .param("documentDate", details.documentDate())
                .param("on", on)
                .param("by", by.name())
                .param("account", by.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(UUID owner, String name) {
        jdbc.sql("update project.project set owner_name = :name where jurisdiction = :jurisdiction and owner = :owner")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .param("name", name)
                .update();
    }

    int number() {
        return jdbc.sql("select count(*) from project.project where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql(PROJECTS + "and p.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(ProjectStore::project)
                .optional();
    }

    Optional<Project> byCode(String code) {
        return jdbc.sql(PROJECTS + "and p.code = :code")
                .param("jurisdiction", Jurisdiction.current())
                .param("code", code)
                .query(ProjectStore::project)
                .optional();
    }

    List<Project> ofOwner(UUID owner) {
        return jdbc.sql(PROJECTS + "and p.owner = :owner order by p.id desc")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .query(ProjectStore::project)
                .list();
    }

    List<Project> ofOwners(Collection<UUID> owners) {
        return jdbc.sql(PROJECTS + "and p.owner in (:owners) order by p.id desc")
                .param("jurisdiction", Jurisdiction.current())
                .param("owners", owners)
                .query(ProjectStore::project)
                .list();
    }

    Map<UUID, String> names(Collection<UUID> projects) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from project.project where jurisdiction = :jurisdiction and id in (:projects)")
                .param("jurisdiction", Jurisdiction.current())
                .param("projects", projects)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    ProjectList list(ProjectSearch search, int most) {
        String words = search.words().strip();
        List<Project> found = jdbc.sql(PROJECTS + """
                        and (:words = '' or p.code = :code
                             or (p.pairs @> project.pairs(:words)
                                 and (position(lower(:words) in lower(p.name)) > 0
                                      or position(lower(:words) in lower(p.owner_name)) > 0)))
                        and (:everybodys or p.officer in (:officers))
                        and (:only::uuid is null or p.id = :only::uuid)
                        and (:before::uuid is null or p.id < :before::uuid)
                        order by p.id desc
                        limit :limit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("words", words)
                .param("code", ProjectCode.normal(words))
                .param("everybodys", search.officers().isEmpty())
                .param("officers", search.officers().isEmpty() ? List.of(NOBODY) : search.officers())
                .param("only", search.only())
                .param("before", search.before())
                .param("limit", most + 1)
                .query(ProjectStore::project)
                .list();
        boolean more = found.size() > most;
        List<Project> page = more ? found.subList(0, most) : found;
        return new ProjectList(page, more ? page.get(most - 1).id() : null);
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        return new Project(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("name"),
                code == null ? "" : code,
                row.getString("no_code_why"),
                row.getString("place"),
                row.getString("summary"),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                admission(row),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Admission admission(ResultSet row) throws SQLException {
        UUID id = row.getObject("admission", UUID.class);
        return id == null ? null : new Admission(
                id,
                AdmissionType.valueOf(row.getString("type")),
                row.getString("reason"),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("admitted_on", LocalDate.class),
                row.getString("admitted_by"));
    }
}
