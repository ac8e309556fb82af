package org.daiban.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.person.StepUp;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners object to, and what officers answer. */
@Component
public class Objections {

    private static final int LONGEST = 500;
    private static final String HOUSE = "产品口径";

    private final JdbcClient jdbc;
    private final MandateStore mandates;
    private final Once once;
    private final Clock clock;

    Objections(JdbcClient jdbc, MandateStore mandates, Once once, Clock clock) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.once = once;
        this.clock = clock;
    }

    /** Of one mandate, in the order they were made. */
    @Transactional(readOnly = true)
    public List<Objection> of(UUID mandate) {
        return jdbc.sql("""
                        select o.*, w.said as answer, w.recorded_by_name as answered_by, w.recorded_at as answered_at
                        from mandate.objection o
                            left join mandate.objection_answer w on w.jurisdiction = o.jurisdiction and w.objection = o.id
                        where o.jurisdiction = :jurisdiction and o.mandate = :mandate
                        order by o.id""")
                .param("jurisdiction", Jurisdiction.current())
                .param("mandate", mandate)
                .query(Objections::objection)
                .list();
    }

    /**
     * The owner objects to an act; while one objection to it waits for its answer there is no second (R04-37).
     *
     * @param act as the caller found it recorded under this mandate
     */
    public Outcome<UUID> object(Actor actor, UUID mandate, DoneAct act, String said, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>(rules(mandate));
            StepUp.refusal(actor, "提出异议").ifPresent(refusals::add);
            spoken("objection", "您不同意的理由", said, refusals);
            if (of(mandate).stream().anyMatch(open -> open.answer().isEmpty() && open.act().caseFile().equals(act.caseFile())
                    && open.act().event() == act.event())) {
                refusals.add(new Refusal("R04-37", "对这件事已经提出过异议，正等代办人员答复。", HOUSE));
            }
            return refusals.isEmpty() ? Outcome.done(insert(actor, mandate, act, said)) : Outcome.refused(refusals);
        });
    }

    /** The officer answers, once (R04-37). */
    public Outcome<UUID> answer(Actor actor, UUID mandate, UUID objection, String said, UUID key) {
        return once.run(key, () -> {
            List<Refusal> refusals = new ArrayList<>(rules(mandate));
            spoken("answer", "答复", said, refusals);
            Objection found = of(mandate).stream().filter(one -> one.id().equals(objection)).findFirst().orElseThrow();
            found.answer().ifPresent(given -> refusals.add(new Refusal("R04-37",
                    "这条异议已由" + given.by() + "答复：" + given.said(), HOUSE)));
            return refusals.isEmpty() ? Outcome.done(insertAnswer(actor, mandate, objection, said)) : Outcome.refused(refusals);
        });
    }

    private List<Refusal> rules(UUID mandate) {
        return new CourseRules(mandates.lock(mandate).orElseThrow(), LocalDate.now(clock)).ofAnything();
    }

    private static void spoken(String field, String label, String said, List<Refusal> refusals) {
        if (said.isEmpty()) {
            refusals.add(Refusal.input(field, "请写明" + label + "。"));
        }
        RecordRules.unreadable(field, label, said, LONGEST).ifPresent(refusals::add);
    }

    private UUID insert(Actor actor, UUID mandate, DoneAct act, String said) {
        UUID id = Ids.next();
        MandateStore.record(jdbc.sql("""
                        insert into mandate.objection
                            (jurisdiction, id, mandate, case_file, event, act, acted_on, said, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :id, :mandate, :caseFile, :event, :act, :on, :said, :actor, :actorName, :at)"""),
                mandate, actor, clock.instant())
                .param("id", id)
                .param("caseFile", act.caseFile())
                .param("event", act.event())
                .param("act", act.what())
                .param("on", act.on())
                .param("said", said)
                .update();
        return id;
    }

    private UUID insertAnswer(Actor actor, UUID mandate, UUID objection, String said) {
        MandateStore.record(jdbc.sql("""
                        insert into mandate.objection_answer
                            (jurisdiction, objection, mandate, said, recorded_by, recorded_by_name, recorded_at)
                        values (:jurisdiction, :objection, :mandate, :said, :actor, :actorName, :at)"""),
                mandate, actor, clock.instant())
                .param("objection", objection)
                .param("said", said)
                .update();
        return objection;
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        Optional<Objection.Answer> answer = row.getString("answer") == null ? Optional.empty()
                : Optional.of(new Objection.Answer(row.getString("answer"), row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant()));
        return new Objection(row.getObject("id", UUID.class), row.getObject("mandate", UUID.class),
                new DoneAct(row.getObject("case_file", UUID.class), row.getInt("event"), row.getString("act"),
                        row.getObject("acted_on", LocalDate.class)),
                row.getString("said"), row.getString("recorded_by_name"), row.getTimestamp("recorded_at").toInstant(), answer);
    }
}
