package org.daiban.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finished case files, their ratings and the links to them. Rows are only ever added. */
@Repository
class RatingStore {

    static final String SERVED = """
            select s.case_file, s.project, s.project_name, s.owner, s.officer, s.unit, s.unit_name, s.matter_name, s.code, s.delivered_on,
                s.call_on, r.level, r.efficiency, r.skill, r.attitude, r.words, r.way, r.rated_on, r.rated_at, r.rated_by_name,
                f.id as follow_up, f.level as follow_level, f.by_phone, f.state, f.opened_on, f.due_on, f.version
            from rating.served s
                left join rating.rating r on r.jurisdiction = s.jurisdiction and r.case_file = s.case_file
                left join rating.follow_up f on f.jurisdiction = s.jurisdiction and f.case_file = s.case_file
            where s.jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertServed(CaseFile file, LocalDate deliveredOn, LocalDate callOn) {
        jdbc.sql("""
                        insert into rating.served (jurisdiction, case_file, project, project_name, owner, officer, unit, unit_name, matter_name,
                            code, delivered_on, call_on)
                        values (:jurisdiction, :file, :project, :projectName, :owner, :officer, :unit, :unitName, :matterName, :code, :on, :call)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", file.id())
                .param("project", file.project())
                .param("projectName", file.projectName())
                .param("owner", file.owner())
                .param("officer", file.officer())
                .param("unit", file.unit())
                .param("unitName", file.unitName())
                .param("matterName", file.matterName())
                .param("code", file.code())
                .param("on", deliveredOn)
                .param("call", callOn)
                .update();
    }

    Optional<Served> find(UUID caseFile) {
        return jdbc.sql(SERVED + " and s.case_file = :file")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .query(RatingStore::served)
                .optional();
    }

    /** What an owner has to rate and has rated, the newest first. */
    List<Served> ofOwner(UUID owner, int most) {
        return jdbc.sql(SERVED + " and s.owner = :owner order by s.delivered_on desc, s.case_file limit :most")
                .param("jurisdiction", Jurisdiction.current())
                .param("owner", owner)
                .param("most", most)
                .query(RatingStore::served)
                .list();
    }

    List<Served> ofProject(UUID project) {
        return jdbc.sql(SERVED + " and s.project = :project order by s.delivered_on, s.case_file")
                .param("jurisdiction", Jurisdiction.current())
                .param("project", project)
                .query(RatingStore::served)
                .list();
    }

    /** False where it was rated already. */
    boolean insert(UUID caseFile, Rating rating) {
        return jdbc.sql("""
                        insert into rating.rating (jurisdiction, case_file, level, efficiency, skill, attitude, words, way, rated_on, rated_at,
                            rated_by_name)
                        values (:jurisdiction, :file, :level, :efficiency, :skill, :attitude, :words, :way, :on, :at, :by)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("file", caseFile)
                .param("level", rating.level().code())
                .param("efficiency", code(rating, Dimension.EFFICIENCY))
                .param("skill", code(rating, Dimension.SKILL))
                .param("attitude", code(rating, Dimension.ATTITUDE))
                .param("words", rating.words())
                .param("way", rating.way().name())
                .param("on", rating.on())
                .param("at", rating.at().atOffset(ZoneOffset.UTC))
                .param("by", rating.by())
                .update() == 1;
    }

    private static Integer code(Rating rating, Dimension dimension) {
        Level level = rating.dimensions().get(dimension);
        return level == null ? null : level.code();
    }

    /** A link. @param caseFile what it rates */
    record Link(UUID id, UUID caseFile, LocalDate expiresOn) {
    }

    void insertLink(Link link, Instant at) {
        jdbc.sql("insert into rating.link (jurisdiction, id, case_file, expires_on, made_at) values (:jurisdiction, :id, :file, :expires, :at)")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", link.id())
                .param("file", link.caseFile())
                .param("expires", link.expiresOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertDigest(UUID link, String digest) {
        jdbc.sql("insert into rating.link_digest (jurisdiction, digest, link) values (:jurisdiction, :digest, :link)")
                .param("jurisdiction", Jurisdiction.current())
                .param("digest", digest)
                .param("link", link)
                .update();
    }

    Optional<Link> link(UUID id) {
        return jdbc.sql("select id, case_file, expires_on from rating.link where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(Link.class)
                .optional();
    }

    Optional<Link> byDigest(String digest) {
        return jdbc.sql("""
                        select l.id, l.case_file, l.expires_on from rating.link l
                            join rating.link_digest d on d.jurisdiction = l.jurisdiction and d.link = l.id
                        where l.jurisdiction = :jurisdiction and d.digest = :digest""")
                .param("jurisdiction", Jurisdiction.current())
                .param("digest", digest)
                .query(Link.class)
                .optional();
    }

    static Served served(ResultSet row, int number) throws SQLException {
        return new Served(row.getObject("case_file", UUID.class), row.getObject("project", UUID.class), row.getString("project_name"),
                row.getObject("owner", UUID.class), row.getObject("officer", UUID.class), row.getObject("unit", UUID.class),
                row.getString("unit_name"), row.getString("matter_name"), row.getString("code"), row.getObject("delivered_on", LocalDate.class),
                row.getObject("call_on", LocalDate.class), rating(row), followUp(row));
    }

    private static Optional<Rating> rating(ResultSet row) throws SQLException {
        if (row.getString("way") == null) {
            return Optional.empty();
        }
        Map<Dimension, Level> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            int level = row.getInt(dimension.name().toLowerCase(Locale.ROOT));
            if (level > 0) {
                dimensions.put(dimension, Level.of(level));
            }
        }
        return Optional.of(new Rating(Level.of(row.getInt("level")), dimensions, row.getString("words"), Rating.Way.valueOf(row.getString("way")),
                row.getObject("rated_on", LocalDate.class), row.getObject("rated_at", OffsetDateTime.class).toInstant(), row.getString("rated_by_name")));
    }

    private static Optional<FollowUp> followUp(ResultSet row) throws SQLException {
        UUID id = row.getObject("follow_up", UUID.class);
        return id == null ? Optional.empty() : Optional.of(new FollowUp(id, row.getObject("case_file", UUID.class),
                Level.of(row.getInt("follow_level")), row.getBoolean("by_phone"), FollowUpState.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class), row.getObject("due_on", LocalDate.class), row.getInt("version")));
    }
}
