package org.daiban.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.catalogue.Catalogues;
import org.daiban.engine.matter.Matter;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of a jurisdiction. */
@Component
public class Units {

    private final JdbcClient jdbc;
    private final Once once;
    private final Catalogues catalogues;

    Units(JdbcClient jdbc, Once once, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.once = once;
        this.catalogues = catalogues;
    }

    @Transactional(readOnly = true)
    public List<Unit> all() {
        return jdbc.sql("select * from unit.unit where jurisdiction = :jurisdiction order by name")
                .param("jurisdiction", Jurisdiction.current())
                .query(Units::unit)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(UUID id) {
        return jdbc.sql("select * from unit.unit where jurisdiction = :jurisdiction and id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(Units::unit)
                .optional();
    }

    /** The unit that decides a matter; empty where it is the owner's own, an institution's, or nobody has said. */
    @Transactional(readOnly = true)
    public Optional<Unit> handling(String matterId) {
        return jdbc.sql("""
                        select unit.* from unit.handles
                        join unit.unit on unit.jurisdiction = handles.jurisdiction and unit.id = handles.unit
                        where handles.jurisdiction = :jurisdiction and handles.matter = :matter""")
                .param("jurisdiction", Jurisdiction.current())
                .param("matter", matterId)
                .query(Units::unit)
                .optional();
    }

    /** The unit that decides each matter, by id of the matter. */
    @Transactional(readOnly = true)
    public Map<String, Unit> byMatter() {
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

    /** @param dutyPhone null where not known */
    public Outcome<UUID> open(Actor actor, String name, String kind, String dutyPhone, UUID key) {
        return once.run(key, () -> name.isBlank()
                ? Outcome.refused(Refusal.input("name", "请填写单位名称。"))
                : Outcome.done(ensure(name.strip(), kind, dutyPhone)));
    }

    /** Says who decides a matter from now on. */
    @Transactional
    public void assign(Actor actor, String matterId, UUID unit) {
        jdbc.sql("""
                        insert into unit.handles (jurisdiction, matter, unit) values (:jurisdiction, :matter, :unit)
                        on conflict (jurisdiction, matter) do update set unit = excluded.unit""")
                .param("jurisdiction", Jurisdiction.current())
                .param("matter", matterId)
                .param("unit", unit)
                .update();
    }

    /** Opens the units the catalogue's authority column names and says what each handles; what is there stays. */
    @Transactional
    public void adoptCatalogue(Actor actor) {
        for (Matter matter : catalogues.current().catalogue().matters()) {
            AuthorityText.unit(matter.authority())
                    .ifPresent(name -> handles(matter.id(), ensure(name, AuthorityText.kind(name), null)));
        }
    }

    private void handles(String matter, UUID unit) {
        jdbc.sql("""
                        insert into unit.handles (jurisdiction, matter, unit) values (:jurisdiction, :matter, :unit)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("matter", matter)
                .param("unit", unit)
                .update();
    }

    private UUID ensure(String name, String kind, String dutyPhone) {
        return jdbc.sql("""
                        insert into unit.unit (jurisdiction, id, name, kind, duty_phone)
                        values (:jurisdiction, :id, :name, :kind, :dutyPhone)
                        on conflict (jurisdiction, name) do update set duty_phone = coalesce(excluded.duty_phone, unit.duty_phone)
                        returning id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", Ids.next())
                .param("name", name)
                .param("kind", kind)
                .param("dutyPhone", dutyPhone)
                .query(UUID.class)
                .single();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(row.getObject("id", UUID.class), row.getString("name"), row.getString("kind"),
                row.getString("duty_phone"));
    }
}
