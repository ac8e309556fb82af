package org.daiban.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 材料交接清单: which papers of the owner went to the window under a mandate and came back. */
@Component
public class HandOvers {

    private final JdbcClient jdbc;
    private final MandateStore mandates;
    private final Once once;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, MandateStore mandates, Once once, Clock clock) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.once = once;
        this.clock = clock;
    }

    /** In the order they were recorded. */
    @Transactional(readOnly = true)
    public List<HandOver> of(UUID mandate) {
        return jdbc.sql("""
                        select * from mandate.hand_over
                        where jurisdiction = :jurisdiction and mandate = :mandate
                        order by id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("mandate", mandate)
                .query(HandOvers::handOver)
                .list();
    }

    /** What of it is still with the window. */
    public static List<HandOver.Line> held(List<HandOver> handOvers) {
        return HeldPapers.of(handOvers);
    }

    /** Records a hand-over; more than is there cannot be given back (R04-32). */
    public Outcome<UUID> record(Actor actor, UUID mandate, NewHandOver wanted, UUID key) {
        return once.run(key, () -> {
            LocalDate today = LocalDate.now(clock);
            List<Refusal> refusals = new ArrayList<>(new CourseRules(mandates.lock(mandate).orElseThrow(), today).ofAnything());
            refusals.addAll(HeldPapers.refusals(of(mandate), wanted, today));
            return refusals.isEmpty() ? Outcome.done(insert(actor, mandate, wanted)) : Outcome.refused(refusals);
        });
    }

    private UUID insert(Actor actor, UUID mandate, NewHandOver wanted) {
        UUID id = Ids.next();
        MandateStore.record(jdbc.sql("""
                        insert into mandate.hand_over
                            (jurisdiction, id, mandate, direction, happened_on, counterpart, names, originals, copies,
                             recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :id, :mandate, :direction, :on, :counterpart, :names, :originals, :copies,
                             :actor, :actorName, :at)"""), mandate, actor, clock.instant())
                .param("id", id)
                .param("direction", wanted.direction().name())
                .param("on", wanted.on())
                .param("counterpart", wanted.counterpart())
                .param("names", MandateStore.texts(wanted.lines(), HandOver.Line::name))
                .param("originals", wanted.lines().stream().map(HandOver.Line::original).toArray(Boolean[]::new))
                .param("copies", wanted.lines().stream().map(HandOver.Line::copies).toArray(Integer[]::new))
                .update();
        return id;
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        Boolean[] originals = (Boolean[]) row.getArray("originals").getArray();
        Integer[] copies = (Integer[]) row.getArray("copies").getArray();
        List<HandOver.Line> lines = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            lines.add(new HandOver.Line(names[i], originals[i], copies[i]));
        }
        return new HandOver(row.getObject("id", UUID.class), HandOver.Direction.valueOf(row.getString("direction")),
                row.getObject("happened_on", LocalDate.class), row.getString("counterpart"), lines,
                row.getString("recorded_by_name"), row.getTimestamp("recorded_at").toInstant());
    }
}
