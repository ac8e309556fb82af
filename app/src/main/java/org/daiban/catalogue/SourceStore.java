package org.daiban.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a county's catalogue comes from and what it has otherwise than the city. */
@Repository
class SourceStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CatalogueSource> source() {
        return jdbc.sql("""
                        select sourcing, reason, decided_by_name, decided_at from catalogue.source
                        where jurisdiction = :jurisdiction
                        order by number desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new CatalogueSource(Sourcing.valueOf(row.getString("sourcing")), row.getString("reason"),
                        row.getString("decided_by_name"), row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void decide(Actor actor, Sourcing sourcing, String reason) {
        jdbc.sql("""
                        insert into catalogue.source (jurisdiction, number, sourcing, reason, decided_by, decided_by_name, decided_at)
                        select :jurisdiction, coalesce(max(number), 0) + 1, :sourcing, :reason, :by, :byName, :at
                        from catalogue.source where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("sourcing", sourcing.name())
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, String> unitNames() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select city_name, own_name from catalogue.unit_name where jurisdiction = :jurisdiction order by city_name")
                .param("jurisdiction", Jurisdiction.current())
                .query(row -> {
                    names.put(row.getString("city_name"), row.getString("own_name"));
                });
        return names;
    }

    void name(String cityName, String ownName) {
        jdbc.sql("""
                        insert into catalogue.unit_name (jurisdiction, city_name, own_name)
                        values (:jurisdiction, :cityName, :ownName)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("cityName", cityName)
                .param("ownName", ownName)
                .update();
    }

    /** Those that count, by matter. */
    List<OwnChange> changes() {
        return jdbc.sql("""
                        select * from (
                            select distinct on (matter, kind) number, matter, kind, value, city_value, reason, made_by_name, made_at
                            from catalogue.own_change
                            where jurisdiction = :jurisdiction
                            order by matter, kind, number desc) newest
                        where value is not null
                        order by matter, kind""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new OwnChange(row.getInt("number"), row.getString("matter"),
                        OwnChange.Kind.valueOf(row.getString("kind")), row.getString("value"), row.getString("city_value"),
                        row.getString("reason"), row.getString("made_by_name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param value null takes the change back */
    void change(Actor actor, String matter, OwnChange.Kind kind, String value, String cityValue, String reason) {
        jdbc.sql("""
                        insert into catalogue.own_change
                            (jurisdiction, number, matter, kind, value, city_value, reason, made_by, made_by_name, made_at)
                        select :jurisdiction, coalesce(max(number), 0) + 1, :matter, :kind, :value, :cityValue, :reason, :by, :byName, :at
                        from catalogue.own_change where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("matter", matter)
                .param("kind", kind.name())
                .param("value", value)
                .param("cityValue", cityValue)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest version of the city a version here was made from; 0 where none was. */
    int followed() {
        return jdbc.sql("select coalesce(max(city_version), 0) from catalogue.followed where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    void follow(int version, int cityVersion) {
        jdbc.sql("""
                        insert into catalogue.followed (jurisdiction, version, city_version)
                        values (:jurisdiction, :version, :cityVersion)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("cityVersion", cityVersion)
                .update();
    }
}
