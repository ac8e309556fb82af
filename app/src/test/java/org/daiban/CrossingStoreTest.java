package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daiban.CrossingDoors.Door;
import org.daiban.CrossingDoors.Kind;
import org.daiban.CrossingDoors.Thing;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.request.Mode;
import org.daiban.request.ServiceRequests;
import org.daiban.rule.Outcome;
import org.daiban.sql.Confinement;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten thousand tries, by every door that is told what to read or change, to reach what belongs to somebody else. */
@DaibanTest
class CrossingStoreTest {

    private static final String CITY = "441400";
    private static final String ANOTHER = "441424";
    private static final String STRANGER = "441481";
    private static final long SEED = 20261124;

    /** Of no owner and no unit in particular: the record of acts and the keys of commands. */
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relforcerowsecurity and n.nspname || '.' || c.relname not in ('audit.entry', 'tenant.command')
            order by 1""";

    private static final String THINGS = """
            select 'PROJECT' as kind, id, coalesce(code, '') as code, 0 as version, owner,
                   array(select distinct unit from casefile.case_file f where f.project = p.id and unit is not null) as units
            from project.project p
            union all select 'OWNER', id, credit_code, version, id, '{}' from party.owner
            union all select 'MANDATE', id, '', version, owner, '{}' from mandate.mandate
            union all select 'CASE_FILE', id, '', version, owner, array_remove(array[unit], null) from casefile.case_file
            union all select 'NOTICE', id, '', 0, owner, array_remove(array[unit], null) from correction.notice
            union all select 'UNDERTAKING', id, '', 0, owner, array_remove(array[unit], null) from correction.undertaking
            union all select 'HELP', id, '', version, null, array[unit] from help.request
            union all select 'HANDOVER', id, '', version, null, '{}' from handover.handover
            union all select 'REQUEST', id, lookup, version, owner, '{}' from request.service_request
            union all select 'ROSTER', unit, min(person::text), 0, null, array[unit] from roster.entry group by unit
            union all select 'UNIT', id, '', version, null, '{}' from unit.unit
            union all select 'DOCUMENT', id, '', 0, null, '{}' from document.document
            union all select 'ACCOUNT', id, user_name, 0, null, '{}' from identity.account
            union all select 'SAVED', null, code, 0, null, '{}' from roadmap.saved_answers
            order by kind, id, code""";

    private final Random random = new Random(SEED);
    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, Integer> kept = new TreeMap<>();
    private final Map<String, Integer> reached = new TreeMap<>();

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private List<Door> doors;

    @BeforeEach
    void list() {
        new OtherCity(house);
        doors = Jurisdiction.within(CITY, () -> CrossingDoors.of(house));
    }

    @Test
    void ten_thousand_tries_to_reach_what_belongs_to_others_find_nothing_and_change_nothing() {
        List<Thing> ofTheCity = things(CITY);
        List<Thing> ofBoth = Stream.concat(ofTheCity.stream(), things(ANOTHER).stream()).toList();
        List<Door> confined = doors.stream().filter(door -> door.kind().isConfined()).toList();
        List<UUID> owners = ofTheCity.stream().filter(thing -> thing.kind() == Kind.OWNER).map(Thing::id).toList();
        List<UUID> units = ofTheCity.stream().flatMap(thing -> thing.units().stream()).distinct().sorted().toList();
        Map<String, String> before = digests();

        fromAnotherJurisdiction(9_000, ofBoth);
        fromAnotherOwner(4_000, confined, ofTheCity, owners);
        fromAnotherUnit(4_000, confined, ofTheCity, units);

        assertThat(reached).as("doors that found or did something, seed %d", SEED).isEmpty();
        assertThat(digests()).as("rows of the others, seed %d; kept out by %s", SEED, kept).isEqualTo(before);
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(10_000);
        assertThat(asked).as("doors asked").hasSameSizeAs(doors);
        assertThat(asked.values()).as("times each door was asked, seed %d: %s", SEED, asked).allMatch(times -> times >= 50);
    }

    @Test
    void every_door_that_reads_finds_something_for_those_it_belongs_to() {
        for (Door door : doors.stream().filter(Door::isRead).toList()) {
            assertThat(Stream.of(CITY, ANOTHER).anyMatch(home -> Jurisdiction.within(home, () -> ofKind(door, things(home)).stream()
                    .anyMatch(thing -> !isNothing(door.ask().apply(actor(home, Role.OFFICER, null, null), thing))))))
                    .as(door.name()).isTrue();
        }
    }

    @Test
    void a_write_by_the_owner_it_belongs_to_is_seen_in_the_digest() {
        Thing own = things(CITY).stream().filter(thing -> thing.kind() == Kind.PROJECT).findFirst().orElseThrow();
        Confinement.enter(Confinement.toOwner(own.owner()));
        try {
            Jurisdiction.within(CITY, () -> transactions.executeWithoutResult(status -> {
                String before = digest("request.service_request");
                house.getBean(ServiceRequests.class).open(actor(CITY, Role.OWNER, own.owner(), null), own.id(), Mode.CONSULT, "",
                        UUID.randomUUID()).orThrow();
                assertThat(digest("request.service_request")).isNotEqualTo(before);
                status.setRollbackOnly();
            }));
        } finally {
            Confinement.leave();
        }
    }

    private void fromAnotherJurisdiction(int times, List<Thing> things) {
        for (int i = 0; i < times; i++) {
            Door door = any(doors);
            Thing thing = any(ofKind(door, things));
            Role role = any(List.of(Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT));
            UUID unit = thing.kind() == Kind.ROSTER ? thing.id() : thing.units().stream().findFirst().orElse(null);
            ask(door, STRANGER, null, actor(STRANGER, role, thing.owner(), unit), thing);
        }
    }

    private void fromAnotherOwner(int times, List<Door> confined, List<Thing> things, List<UUID> owners) {
        for (int i = 0; i < times; i++) {
            Door door = any(confined);
            Thing thing = any(ofKind(door, things));
            UUID other = any(owners.stream().filter(owner -> !owner.equals(thing.owner())).toList());
            Role role = any(List.of(Role.OWNER, Role.OFFICER));
            ask(door, CITY, Confinement.toOwner(other), actor(CITY, role, other, null), thing);
        }
    }

    private void fromAnotherUnit(int times, List<Door> confined, List<Thing> things, List<UUID> units) {
        for (int i = 0; i < times; i++) {
            Door door = any(confined);
            UUID other = any(units);
            Thing thing = any(ofKind(door, things).stream().filter(one -> !one.units().contains(other)).toList());
            Role role = any(List.of(Role.UNIT, Role.OFFICER));
            ask(door, CITY, Confinement.toUnit(other), actor(CITY, role, null, other), thing);
        }
    }

    private void ask(Door door, String jurisdiction, Confinement confinement, Actor actor, Thing thing) {
        asked.merge(door.name(), 1, Integer::sum);
        if (confinement != null) {
            Confinement.enter(confinement);
        }
        try {
            Object answer = Jurisdiction.within(jurisdiction, () -> door.ask().apply(actor, thing));
            if (isNothing(answer)) {
                kept.merge(answer instanceof Outcome<?> ? "refusal" : "nothing there", 1, Integer::sum);
            } else {
                reached.merge(door.name() + " by " + actor.role() + " confined to " + confinement, 1, Integer::sum);
            }
        } catch (NoSuchElementException | DataAccessException e) {
            assertThat(isKeepingOut(e)).as("%s, seed %d: %s", door.name(), SEED, e).isTrue();
            kept.merge(e.getClass().getSimpleName(), 1, Integer::sum);
        } finally {
            Confinement.leave();
        }
    }

    /** Nobody there, a foreign key to a row of others, or a row the policies do not let in. */
    private static boolean isKeepingOut(RuntimeException e) {
        return e instanceof NoSuchElementException || e instanceof DataIntegrityViolationException
                || e instanceof DataAccessException data && data.getMostSpecificCause().getMessage().contains("row-level security policy");
    }

    private static boolean isNothing(Object answer) {
        return answer instanceof Optional<?> one && one.isEmpty()
                || answer instanceof Collection<?> many && many.isEmpty()
                || answer instanceof Map<?, ?> many && many.isEmpty()
                || answer instanceof Outcome<?> outcome && !outcome.isDone();
    }

    /** The same account each time: a stranger without a history. */
    private static Actor actor(String jurisdiction, Role role, UUID owner, UUID unit) {
        return new Actor(UUID.nameUUIDFromBytes(new byte[] {1}), "演示外人", role, jurisdiction,
                role == Role.UNIT ? unit : null, role == Role.OWNER ? owner : null);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Thing> ofKind(Door door, List<Thing> things) {
        return things.stream().filter(thing -> thing.kind() == door.kind()).toList();
    }

    private List<Thing> things(String jurisdiction) {
        return Jurisdiction.within(jurisdiction, () -> transactions.execute(status -> jdbc.sql(THINGS).query((row, number) -> new Thing(
                Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class), row.getString("code"), row.getInt("version"),
                row.getObject("owner", UUID.class), Set.of((UUID[]) row.getArray("units").getArray())))
                .list()));
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String jurisdiction : List.of(CITY, ANOTHER)) {
            Jurisdiction.within(jurisdiction, () -> transactions.executeWithoutResult(status -> jdbc.sql(TABLES).query(String.class).list()
                    .forEach(table -> digests.put(jurisdiction + " " + table, digest(table)))));
        }
        assertThat(digests).hasSizeGreaterThan(100);
        return digests;
    }

    private String digest(String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table
                + " t where jurisdiction = :jurisdiction").param("jurisdiction", Jurisdiction.current()).query(String.class).single();
    }
}
