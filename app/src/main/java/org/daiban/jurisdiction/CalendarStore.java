package org.daiban.jurisdiction;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Calendar versions in the database. */
@Repository
class CalendarStore {

    private static final int FIRST = 1;
    private static final String BY_RELEASE = "系统初始数据";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    CalendarStore(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * One year of a version.
     *
     * @param publishedIn the version that brought it
     */
    record StoredYear(int year, int publishedIn, String document, String proposedByName, String publishedByName, Instant publishedAt, String days) {
    }

    record Publisher(UUID account, String name) {
    }

    /** The newest version; the bundled years are stored as the first where there is none yet. */
    @Transactional(readOnly = true)
    int newest() {
        return findNewest().orElseGet(() -> {
            apart.executeWithoutResult(status -> insertFirst());
            return FIRST;
        });
    }

    /** The number of the next version. */
    int next() {
        return findNewest().orElse(0) + 1;
    }

    private Optional<Integer> findNewest() {
        return jdbc.sql("""
                        select version from jurisdiction.calendar_version
                        where jurisdiction = :jurisdiction
                        order by version desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .optional();
    }

    /** Every year as it stands in a version, in order; none where there is no such version. */
    @Transactional(readOnly = true)
    List<StoredYear> years(int version) {
        return jdbc.sql("""
                        select distinct on (y.year) y.year, y.version, v.document,
                               coalesce(p.proposed_by_name, '') as proposed_by_name, v.published_by_name, v.published_at, y.days
                        from jurisdiction.calendar_year y
                        join jurisdiction.calendar_version v on v.jurisdiction = y.jurisdiction and v.version = y.version
                        left join jurisdiction.calendar_proposal_end e on e.jurisdiction = y.jurisdiction and e.version = y.version
                        left join jurisdiction.calendar_proposal p on p.jurisdiction = e.jurisdiction and p.id = e.proposal
                        where y.jurisdiction = :jurisdiction and y.version <= :version
                          and exists (select from jurisdiction.calendar_version
                                      where jurisdiction = :jurisdiction and version = :version)
                        order by y.year, y.version desc""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query((row, number) -> new StoredYear(row.getInt("year"), row.getInt("version"),
                        row.getString("document"), row.getString("proposed_by_name"), row.getString("published_by_name"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getString("days")))
                .list();
    }

    /** The name of whoever published a version. */
    String publisherOf(int version) {
        return jdbc.sql("""
                        select published_by_name from jurisdiction.calendar_version
                        where jurisdiction = :jurisdiction and version = :version""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query(String.class)
                .single();
    }

    /** False where the version is already there: somebody was faster. */
    boolean insert(int version, String document, Publisher by, Map<Integer, String> years) {
        if (!insertVersion(version, document, by)) {
            return false;
        }
        years.forEach((year, days) -> jdbc.sql("""
                        insert into jurisdiction.calendar_year (jurisdiction, version, year, days)
                        values (:jurisdiction, :version, :year, :days)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("year", year)
                .param("days", days)
                .update());
        return true;
    }

    private boolean insertVersion(int version, String document, Publisher by) {
        return jdbc.sql("""
                        insert into jurisdiction.calendar_version
                            (jurisdiction, version, document, published_by, published_by_name, published_at)
                        values (:jurisdiction, :version, :document, :by, :byName, :at)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("document", document)
                .param("by", by.account())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private void insertFirst() {
        insert(FIRST, BundledYears.DOCUMENT, new Publisher(null, BY_RELEASE), BundledYears.files());
    }
}
