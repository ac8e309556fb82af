package org.daiban.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitStore {

    private static final int MOST_CHANGES = 200;
    private static final String UNITS = """
            select id, name, kind, duty_phone, parent, closed_on, version from unit.unit
            where jurisdiction = :jurisdiction
            """;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all, the closed ones too, by name. */
    List<Unit> all() {
        return jdbc.sql(UNITS + "order by name, id")
                .param("jurisdiction", Jurisdiction.current())
                .query(UnitStore::unit)
                .list();
    }

    Optional<Unit> find(UUID id) {
        return jdbc.sql(UNITS + "and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(UnitStore::unit)
                .optional();
    }

    /** For a change: one after the other within a jurisdiction, for names and the tree concern all of them. */
    List<Unit> lockAll() {
        return jdbc.sql(UNITS + "order by id for update")
                .param("jurisdiction", Jurisdiction.current())
                .query(UnitStore::unit)
                .list();
    }

    Map<String, Unit> byMatter() {
        Map<String, Unit> units = new HashMap<>();
        jdbc.sql("""
                        select handles.matter, unit.* from unit.handles
                        join unit.unit on unit.jurisdiction = handles.jurisdiction and unit.id = handles.unit
                        where handles.jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .query(row -> {
                    units.put(row.getString("matter"), unit(row, 0));
                });
        return units;
    }

    List<String> matters(UUID unit) {
        return jdbc.sql("select matter from unit.handles where jurisdiction = :jurisdiction and unit = :unit order by matter")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    /** Empty where a unit of that name is there already. */
    Optional<UUID> insert(UnitDetails details) {
        return jdbc.sql("""
                        insert into unit.unit (jurisdiction, id, name, kind, duty_phone, parent)
                        values (:jurisdiction, :id, :name, :kind, :dutyPhone, :parent)
                        on conflict (jurisdiction, name) do nothing
                        returning id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", Ids.next())
                .param("name", details.name().strip())
                .param("kind", details.kind())
                .param("dutyPhone", orNull(details.dutyPhone()))
                .param("parent", details.parent(), Types.OTHER)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> byName(String name) {
        return jdbc.sql("select id from unit.unit where jurisdiction = :jurisdiction and name = :name")
                .param("jurisdiction", Jurisdiction.current())
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    void update(UUID id, UnitDetails details) {
        jdbc.sql("""
                        update unit.unit set name = :name, kind = :kind, duty_phone = :dutyPhone, parent = :parent,
                            version = version + 1
                        where jurisdiction = :jurisdiction and id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("name", details.name().strip())
                .param("kind", details.kind())
                .param("dutyPhone", orNull(details.dutyPhone()))
                .param("parent", details.parent(), Types.OTHER)
                .update();
    }

    /** @param on null where it answers again */
    void close(UUID id, LocalDate on) {
        jdbc.sql("""
                        update unit.unit set closed_on = :on, version = version + 1
                        where jurisdiction = :jurisdiction and id = :id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("on", on, Types.DATE)
                .update();
    }

    void handOver(List<String> matters, UUID to) {
        jdbc.sql("""
                        insert into unit.handles (jurisdiction, matter, unit)
                        select :jurisdiction, matter, :unit from unnest(:matters::text[]) matter
                        on conflict (jurisdiction, matter) do update set unit = excluded.unit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("matters", matters.toArray(String[]::new))
                .param("unit", to)
                .update();
    }

    void handlesWhereNobodyDoes(String matter, UUID unit) {
        jdbc.sql("""
                        insert into unit.handles (jurisdiction, matter, unit) values (:jurisdiction, :matter, :unit)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("matter", matter)
                .param("unit", unit)
                .update();
    }

    void record(Actor actor, UnitChange change, Instant at) {
        jdbc.sql("""
                        insert into unit.change
                            (jurisdiction, id, unit, what, was, becomes, happened_on, reason, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :id, :unit, :what, :was, :becomes, :on, :reason, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", Ids.next())
                .param("unit", change.unit())
                .param("what", change.what())
                .param("was", change.from())
                .param("becomes", change.to())
                .param("on", change.on())
                .param("reason", change.reason().strip())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UnitChange> changes(UUID unit) {
        return jdbc.sql("""
                        select unit, what, was, becomes, happened_on, reason, recorded_by_name from unit.change
                        where jurisdiction = :jurisdiction and unit = :unit
                        order by id desc limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .param("most", MOST_CHANGES)
                .query((row, number) -> new UnitChange(row.getObject("unit", UUID.class), row.getString("what"), row.getString("was"),
                        row.getString("becomes"), row.getObject("happened_on", LocalDate.class), row.getString("reason"),
                        row.getString("recorded_by_name")))
                .list();
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(row.getObject("id", UUID.class), row.getString("name"), row.getString("kind"),
                row.getString("duty_phone"), row.getObject("parent", UUID.class),
                row.getObject("closed_on", LocalDate.class), row.getInt("version"));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
