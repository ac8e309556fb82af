package org.daiban.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RosterStore {

    private static final int MOST_RECORDS = 300;

    private static final String ENTRIES = """
            select e.id, e.unit, e.person, e.category, e.name, e.duty, e.mobile, e.office_phone, e.business, e.matters, e.note,
                e.valid_from, e.reason, e.recorded_by_name, x.ended_on, x.reason as end_reason, x.recorded_by_name as ended_by
            """;
    private static final String ENDED = """
            left join roster.entry_end x on x.jurisdiction = e.jurisdiction and x.entry = e.id
            """;

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries that held on a day with the absence of that day, by unit and in the order of the form. */
    List<RosterEntry> on(LocalDate day, Collection<UUID> units) {
        return jdbc.sql(ENTRIES + """
                            , a.id as absence, a.first_day, a.last_day, a.stand_in, a.reason as absence_reason
                        from roster.entry e
                        """ + ENDED + """
                        left join lateral (
                            select a.id, a.first_day, least(a.last_day, z.back_on - 1) as last_day, a.stand_in, a.reason
                            from roster.absence a
                            left join roster.absence_end z on z.jurisdiction = a.jurisdiction and z.absence = a.id
                            where a.jurisdiction = e.jurisdiction and a.unit = e.unit and a.person = e.person
                              and :day between a.first_day and least(a.last_day, z.back_on - 1)
                            order by a.id desc limit 1) a on true
                        where e.jurisdiction = :jurisdiction and e.unit = any(:units)
                          and e.valid_from <= :day and (x.ended_on is null or x.ended_on > :day)
                        order by e.unit, case e.category when 'LEADING_OFFICIAL' then 1 when 'BUSINESS_LEAD' then 2 else 3 end,
                            e.place, e.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("units", units.toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> entry(row, away(row)))
                .list();
    }

    /** Every entry of a unit, the newest first. */
    List<RosterEntry> ever(UUID unit) {
        return jdbc.sql(ENTRIES + "from roster.entry e\n" + ENDED + """
                        where e.jurisdiction = :jurisdiction and e.unit = :unit
                        order by e.valid_from desc, e.id desc
                        limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .param("most", MOST_RECORDS)
                .query((row, number) -> entry(row, null))
                .list();
    }

    /** All entries begun by one acceptance, in the order given. */
    void insert(Actor actor, UUID unit, List<RosterEntry> entries, UUID reply, String reason, LocalDate from, Instant at) {
        jdbc.sql("""
                        insert into roster.entry
                            (jurisdiction, id, unit, person, category, place, name, duty, mobile, office_phone, business, matters, note,
                             valid_from, reply, reason, recorded_by, recorded_by_name, recorded_at)
                        select :jurisdiction, id, :unit, person, category, place, name, duty, mobile, office_phone, business,
                            array(select jsonb_array_elements_text(matters)), note, :from, :reply, :reason, :by, :byName, :at
                        from jsonb_to_recordset(:entries::jsonb) as told (id uuid, person uuid, category text, place int, name text, duty text,
                            mobile text, office_phone text, business text, matters jsonb, note text)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .param("entries", RosterJson.entries(entries))
                .param("from", from)
                .param("reply", reply)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Actor actor, Collection<UUID> entries, LocalDate on, String reason, Instant at) {
        jdbc.sql("""
                        insert into roster.entry_end (jurisdiction, entry, ended_on, reason, recorded_by, recorded_by_name, recorded_at)
                        select :jurisdiction, entry, :on, :reason, :by, :byName, :at from unnest(:entries::uuid[]) entry""")
                .param("jurisdiction", Jurisdiction.current())
                .param("entries", entries.toArray(UUID[]::new))
                .param("on", on)
                .param("reason", reason)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The absences of a unit that are not over on a day. */
    List<Absence> absences(UUID unit, LocalDate day) {
        return jdbc.sql("""
                        select a.id, a.person, a.first_day, a.last_day, a.stand_in, a.reason, a.recorded_by_name
                        from roster.absence a
                        left join roster.absence_end z on z.jurisdiction = a.jurisdiction and z.absence = a.id
                        where a.jurisdiction = :jurisdiction and a.unit = :unit and a.last_day >= :day and z.absence is null
                        order by a.first_day, a.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("unit", unit)
                .param("day", day)
                .query((row, number) -> new Absence(row.getObject("id", UUID.class), row.getObject("person", UUID.class),
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                        row.getObject("stand_in", UUID.class), row.getString("reason"), row.getString("recorded_by_name")))
                .list();
    }

    UUID insertAbsence(Actor actor, UUID unit, NewAbsence absence, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into roster.absence (jurisdiction, id, unit, person, first_day, last_day, stand_in, reason,
                            recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :id, :unit, :person, :from, :to, :standIn, :reason, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .param("unit", unit)
                .param("person", absence.person())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("standIn", absence.standIn(), Types.OTHER)
                .param("reason", absence.reason().strip())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void endAbsence(Actor actor, UUID absence, LocalDate backOn, Instant at) {
        jdbc.sql("""
                        insert into roster.absence_end (jurisdiction, absence, back_on, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :absence, :on, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("absence", absence)
                .param("on", backOn)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Waits until nobody else changes the roster of this unit; to the end of the transaction. */
    void hold(UUID unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "roster " + Jurisdiction.current() + " " + unit)
                .query((row, number) -> "")
                .list();
    }

    private static RosterEntry.Away away(ResultSet row) throws SQLException {
        UUID absence = row.getObject("absence", UUID.class);
        return absence == null ? null : new RosterEntry.Away(absence, row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getObject("stand_in", UUID.class), row.getString("absence_reason"));
    }

    private static RosterEntry entry(ResultSet row, RosterEntry.Away away) throws SQLException {
        Person told = new Person(Category.valueOf(row.getString("category")), row.getString("name"), row.getString("duty"),
                row.getString("mobile"), row.getString("office_phone"), row.getString("business"), row.getString("note"));
        return new RosterEntry(row.getObject("id", UUID.class), row.getObject("unit", UUID.class), row.getObject("person", UUID.class),
                told, texts(row.getArray("matters")), row.getObject("valid_from", LocalDate.class), row.getString("reason"),
                row.getString("recorded_by_name"), row.getObject("ended_on", LocalDate.class),
                Optional.ofNullable(row.getString("end_reason")).orElse(""), Optional.ofNullable(row.getString("ended_by")).orElse(""), away);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
