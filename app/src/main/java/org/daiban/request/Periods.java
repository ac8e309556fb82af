package org.daiban.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** How long a first reply may take and an owner has to agree: the bureau's to set, each time a dated record. */
@Component
public class Periods {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Once once;
    private final Clock clock;

    Periods(JdbcClient jdbc, Once once, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
    }

    /** What holds now, one of each kind. */
    @Transactional(readOnly = true)
    public List<Period> current() {
        Map<Period.Kind, Period> current = new EnumMap<>(Period.Kind.class);
        Arrays.stream(Period.Kind.values()).forEach(kind -> current.put(kind, kind.assumed()));
        jdbc.sql("""
                        select distinct on (kind) kind, working_days, source, number, set_by_name, set_at from request.period
                        where jurisdiction = :jurisdiction
                        order by kind, number desc""")
                .param("jurisdiction", Jurisdiction.current())
                .query(Periods::period)
                .list().forEach(period -> current.put(period.kind(), period));
        return List.copyOf(current.values());
    }

    Period of(Period.Kind kind) {
        return current().stream().filter(period -> period.kind() == kind).findFirst().orElseThrow();
    }

    /** Each time one was set, the newest first. */
    @Transactional(readOnly = true)
    public List<Period> history() {
        return jdbc.sql("""
                        select kind, working_days, source, number, set_by_name, set_at from request.period
                        where jurisdiction = :jurisdiction
                        order by set_at desc, kind
                        limit 200""")
                .param("jurisdiction", Jurisdiction.current())
                .query(Periods::period)
                .list();
    }

    /** Sets one; confirming the assumed number as it is counts as setting it. Requests already asked keep what was promised then. */
    public Outcome<UUID> set(Actor actor, Period.Kind kind, int workingDays, String source, UUID key) {
        return once.run(key, () -> {
            if (workingDays < 0 || workingDays > LONGEST) {
                return Outcome.refused(Refusal.input("workingDays", "天数应当是 0 到 " + LONGEST + " 之间的整数。"));
            }
            if (source.isBlank()) {
                return Outcome.refused(Refusal.input("source", "请填写依据，例如文号、会议纪要。"));
            }
            lock(kind);
            Period now = of(kind);
            if (now.isConfirmed() && now.workingDays() == workingDays && now.source().equals(source.strip())) {
                return Outcome.refused(RequestRule.PERIOD_UNCHANGED.refuse(kind.label() + "已经是" + now.inWords() + "，依据也相同，不必再定。"));
            }
            insert(actor, new Period(kind, workingDays, source.strip(), now.number() + 1, actor.name(), clock.instant()));
            return Outcome.done(Ids.next());
        });
    }

    /** One at a time, so that the next number is free. */
    private void lock(Period.Kind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('period ' || :jurisdiction || ' ' || :kind, 0))")
                .param("jurisdiction", Jurisdiction.current())
                .param("kind", kind.name())
                .query(row -> { });
    }

    private void insert(Actor actor, Period period) {
        jdbc.sql("""
                        insert into request.period (jurisdiction, kind, number, working_days, source, set_by, set_by_name, set_at)
                        values (:jurisdiction, :kind, :number, :days, :source, :by, :byName, :at)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("kind", period.kind().name())
                .param("number", period.number())
                .param("days", period.workingDays())
                .param("source", period.source())
                .param("by", actor.account())
                .param("byName", period.setBy())
                .param("at", period.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Period period(ResultSet row, int index) throws SQLException {
        return new Period(Period.Kind.valueOf(row.getString("kind")), row.getInt("working_days"), row.getString("source"),
                row.getInt("number"), row.getString("set_by_name"), row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
