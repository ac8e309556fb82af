package org.daiban.jurisdiction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WindowContactStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    WindowContactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<WindowContact> newest() {
        return jdbc.sql("""
                        select version, address, hours, phone, set_by_name, set_at from jurisdiction.window_contact
                        where jurisdiction = :jurisdiction
                        order by version desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new WindowContact(row.getString("address"), row.getString("hours"), row.getString("phone"),
                        row.getInt("version"), row.getString("set_by_name"),
                        LocalDate.ofInstant(row.getObject("set_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .optional();
    }

    /** False where somebody stated it since {@code seen}. */
    boolean insert(Actor actor, String address, String hours, String phone, String source, int seen) {
        return jdbc.sql("""
                        insert into jurisdiction.window_contact (jurisdiction, version, address, hours, phone, source, set_by, set_by_name, set_at)
                        select :jurisdiction, :seen + 1, :address, :hours, :phone, :source, :by, :byName, :at
                        where :seen = (select coalesce(max(version), 0) from jurisdiction.window_contact where jurisdiction = :jurisdiction)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("seen", seen)
                .param("address", address)
                .param("hours", hours)
                .param("phone", phone)
                .param("source", source)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
