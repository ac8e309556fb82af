package org.daiban.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Plain SQL without any condition, as a query that forgot to ask whose rows it may show. */
@DaibanTest
class ConfinementStoreTest {

    private static final String CITY = "441400";

    /** Tables that speak of a unit, a party or something of theirs and are not confined, and why. */
    private static final Map<String, String> FREE = Map.of(
            "identity.account", "read before anybody is known; its pages are the administrators'",
            "membership.link", "a person sees their links with several owners before choosing one; the door compares the person",
            "unit.handles", "which unit handles a matter is told to everybody");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void every_table_that_speaks_of_a_unit_a_party_or_something_of_theirs_is_confined() {
        List<String> open = jdbc.sql("""
                        select distinct n.nspname || '.' || c.relname
                        from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p') and c.relforcerowsecurity
                          and (a.attname in ('owner', 'unit', 'project', 'case_file', 'mandate') and a.atttypid = 'uuid'::regtype)
                          and not exists (select from pg_policy p
                                          where p.polrelid = c.oid and p.polname = 'confined' and not p.polpermissive)
                          and n.nspname not like 'pg_%'""")
                .query(String.class).list();
        assertThat(open).isSubsetOf(FREE.keySet());
    }

    @Test
    void an_owner_reads_their_own_party_and_what_hangs_on_it_and_nothing_else() {
        List<UUID> owners = ids("select id from party.owner order by id");
        assertThat(owners).hasSizeGreaterThan(1);
        int rows = 0;
        for (UUID owner : owners) {
            for (String statement : List.of(
                    "select owner from casefile.case_file", "select owner from project.project",
                    "select owner from mandate.mandate", "select id from party.owner",
                    "select f.owner from casefile.event e left join casefile.case_file f on f.id = e.case_file",
                    "select f.owner from casefile.due_record d left join casefile.case_file f on f.id = d.case_file",
                    "select p.owner from project.admission a left join project.project p on p.id = a.project",
                    "select p.owner from roadmap.version v left join project.project p on p.id = v.project",
                    "select p.owner from roadmap.approval v left join project.project p on p.id = v.project",
                    "select owner from correction.notice", "select owner from correction.undertaking",
                    "select n.owner from correction.line l left join correction.notice n on n.id = l.notice",
                    "select n.owner from correction.entry e left join correction.notice n on n.id = e.notice",
                    "select n.owner from correction.closing c left join correction.notice n on n.id = c.notice",
                    "select u.owner from correction.undertaking_check c left join correction.undertaking u on u.id = c.undertaking",
                    "select owner from material.entry", "select owner from material.paper",
                    "select p.owner from material.version v left join material.paper p on p.id = v.paper",
                    "select p.owner from material.scan s left join material.paper p on p.id = s.paper",
                    "select owner from request.service_request",
                    "select r.owner from request.entry e left join request.service_request r on r.id = e.request",
                    "select m.owner from mandate.signature s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.ending s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.passing_on s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.exchange s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.amendment s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.suspension s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.hand_over s left join mandate.mandate m on m.id = s.mandate",
                    "select m.owner from mandate.objection s left join mandate.mandate m on m.id = s.mandate")) {
                List<UUID> found = confined(Confinement.toOwner(owner), () -> ids(statement));
                assertThat(found).as(statement).allMatch(owner::equals);
                rows += found.size();
            }
        }
        assertThat(rows).as("rows of their own").isGreaterThan(50);
    }

    @Test
    void a_unit_reads_its_own_case_files_and_no_project_mandate_roadmap_or_owner() {
        List<UUID> units = ids("select distinct unit from casefile.case_file where unit is not null");
        assertThat(units).hasSizeGreaterThan(1);
        for (UUID unit : units) {
            assertThat(confined(Confinement.toUnit(unit), () -> ids("select unit from casefile.case_file"))).isNotEmpty().containsOnly(unit);
            assertThat(confined(Confinement.toUnit(unit), () -> ids(
                    "select f.unit from casefile.event e left join casefile.case_file f on f.id = e.case_file"))).containsOnly(unit);
            assertThat(confined(Confinement.toUnit(unit), () -> ids("""
                    select id from project.project union all select id from mandate.mandate union all select id from party.owner
                    union all select id from roadmap.version union all select id from request.service_request"""))).isEmpty();
        }
    }

    @Test
    void whoever_should_belong_somewhere_and_belongs_nowhere_reads_nothing() {
        for (Confinement nowhere : List.of(Confinement.toOwner(null), Confinement.toUnit(null))) {
            assertThat(confined(nowhere, () -> ids("""
                    select id from casefile.case_file union all select id from project.project union all select id from party.owner"""))).isEmpty();
        }
    }

    @Test
    void what_belongs_to_others_is_neither_changed_nor_added_to() {
        List<UUID> owners = ids("select distinct owner from casefile.case_file");
        UUID one = owners.get(0);
        UUID other = owners.get(1);
        Confinement confinement = Confinement.toOwner(one);
        assertThat(confined(confinement, () -> jdbc.sql("update casefile.case_file set officer = officer where owner = :other")
                .param("other", other).update())).isZero();
        assertThat(confined(confinement, () -> jdbc.sql("update project.project set place = place where owner = :other")
                .param("other", other).update())).isZero();
        UUID file = ids("select id from casefile.case_file where owner = '" + other + "' limit 1").get(0);
        assertThatThrownBy(() -> confined(confinement, () -> jdbc.sql("""
                        insert into casefile.due_record
                            (jurisdiction, case_file, measure, number, calendar_version, due_on, provisional, recorded_at)
                        values ('441400', :file, 'PROMISED', 999, 1, '2026-01-05', false, now())""")
                .param("file", file).update()))
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("row-level security policy \"confined\"");
        assertThatThrownBy(() -> confined(confinement, () -> jdbc.sql("update project.project set owner = :other where owner = :one")
                .param("one", one).param("other", other).update()))
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("row-level security policy \"confined\"");
    }

    /** A unit learns whether what comes before its matter is done, through a case file of its own and no other way. */
    @Test
    void the_one_opening_shows_the_case_files_beside_ones_own_and_closes_again() {
        Map<String, String> mixed = new TreeMap<>();
        UUID unit = ids("""
                select f.unit from casefile.case_file f join casefile.case_file g on g.project = f.project and g.unit <> f.unit
                order by f.id limit 1""").get(0);
        List<UUID> beside = confined(Confinement.toUnit(unit), () -> {
            List<UUID> found = ids("""
                    select distinct beside.unit from casefile.case_file own
                        cross join lateral casefile.of_project(own.jurisdiction, own.project) beside
                    where beside.unit is not null""");
            mixed.put("after", ids("select distinct unit from casefile.case_file").toString());
            return found;
        });
        assertThat(beside).hasSizeGreaterThan(1).contains(unit);
        assertThat(mixed.get("after")).isEqualTo("[" + unit + "]");
    }

    @Test
    void a_transaction_cannot_change_its_confinement_half_way() {
        assertThatThrownBy(() -> Jurisdiction.within(CITY, () -> transactions.execute(outer -> {
            Confinement.enter(Confinement.toUnit(UUID.randomUUID()));
            try {
                return transactions.execute(inner -> null);
            } finally {
                Confinement.leave();
            }
        }))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_connection_used_before_by_somebody_confined_does_not_remember_it() {
        int all = ids("select id from party.owner").size();
        for (int i = 0; i < 20; i++) {
            confined(Confinement.toOwner(UUID.randomUUID()), () -> ids("select id from party.owner"));
            assertThat(ids("select id from party.owner")).hasSizeGreaterThanOrEqualTo(all);
        }
    }

    private List<UUID> ids(String statement) {
        return Jurisdiction.within(CITY, () -> transactions.execute(status -> jdbc.sql(statement).query(UUID.class).list()));
    }

    private <T> T confined(Confinement confinement, Supplier<T> work) {
        Confinement.enter(confinement);
        try {
            return Jurisdiction.within(CITY, () -> transactions.execute(status -> work.get()));
        } finally {
            Confinement.leave();
        }
    }
}
