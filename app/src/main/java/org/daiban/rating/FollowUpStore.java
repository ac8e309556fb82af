package org.daiban.rating;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowUpStore {

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the case file has one already. */
    boolean insert(FollowUp followUp) {
        return jdbc.sql("""
                        insert into rating.follow_up (jurisdiction, id, case_file, level, by_phone, state, opened_on, due_on, version)
                        values (:jurisdiction, :id, :file, :level, :phone, :state, :opened, :due, :version)
                        on conflict do nothing""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", followUp.id())
                .param("file", followUp.caseFile())
                .param("level", followUp.level().code())
                .param("phone", followUp.byPhone())
                .param("state", followUp.state().name())
                .param("opened", followUp.openedOn())
                .param("due", followUp.dueOn())
                .param("version", followUp.version())
                .update() == 1;
    }

    /** False where somebody else did something meanwhile. */
    boolean update(FollowUp after) {
        return jdbc.sql("""
                        update rating.follow_up set state = :state, due_on = :due, version = :version
                        where jurisdiction = :jurisdiction and id = :id and version = :version - 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", after.id())
                .param("state", after.state().name())
                .param("due", after.dueOn())
                .param("version", after.version())
                .update() == 1;
    }

    void append(UUID followUp, FollowUpEvent event) {
        jdbc.sql("""
                        insert into rating.follow_up_event (jurisdiction, follow_up, number, kind, words, outcome, on_day, done_at, done_by_name)
                        values (:jurisdiction, :followUp, :number, :kind, :words, :outcome, :on, :at, :by)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("followUp", followUp)
                .param("number", event.number())
                .param("kind", event.kind().name())
                .param("words", event.words())
                .param("outcome", event.outcome().map(Enum::name).orElse(""))
                .param("on", event.on())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("by", event.by())
                .update();
    }

    List<FollowUpEvent> events(UUID followUp) {
        return jdbc.sql("""
                        select number, kind, words, outcome, on_day, done_at, done_by_name from rating.follow_up_event
                        where jurisdiction = :jurisdiction and follow_up = :followUp order by number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("followUp", followUp)
                .query((row, number) -> new FollowUpEvent(row.getInt("number"), FollowUpEventKind.valueOf(row.getString("kind")),
                        row.getString("words"), Optional.of(row.getString("outcome")).filter(told -> !told.isEmpty()).map(FollowUpEvent.Outcome::valueOf),
                        row.getObject("on_day", LocalDate.class), row.getObject("done_at", OffsetDateTime.class).toInstant(), row.getString("done_by_name")))
                .list();
    }


    /** The case file with its follow-up, by the id of the follow-up. */
    Optional<Served> find(UUID id) {
        return jdbc.sql(RatingStore.SERVED + " and f.id = :id")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", id)
                .query(RatingStore::served)
                .optional();
    }

    /** Those not closed, the earliest due first, then the closed ones; of one officer, or of all where it is null. */
    List<Served> list(UUID officer, boolean open, UUID after, int most) {
        return jdbc.sql(RatingStore.SERVED + """
                          and f.id is not null and (f.state <> 'CLOSED') = :open
                          and (cast(:officer as uuid) is null or s.officer = :officer)
                          and (cast(:after as uuid) is null or (f.due_on, f.id) > (select due_on, id from rating.follow_up
                              where jurisdiction = :jurisdiction and id = :after))
                        order by f.due_on, f.id limit :most""")
                .param("jurisdiction", Jurisdiction.current())
                .param("open", open)
                .param("officer", officer)
                .param("after", after)
                .param("most", most)
                .query(RatingStore::served)
                .list();
    }
}
