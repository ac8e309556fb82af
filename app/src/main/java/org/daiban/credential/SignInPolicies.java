package org.daiban.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.sql.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of signing in of each jurisdiction, by version. Version 0 is the usual one, set by nobody. */
@Component
public class SignInPolicies {

    private final JdbcClient jdbc;
    private final Once once;
    private final Clock clock;
    private final Versions<SignInPolicy> versions;

    SignInPolicies(JdbcClient jdbc, Once once, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
        this.versions = new Versions<>(() -> transactions.execute(status -> newest()), number -> transactions.execute(status -> read(number)));
    }

    public SignInPolicy current() {
        return versions.current();
    }

    /** Sets the rules anew, for every sign-in from now on. */
    public Outcome<UUID> set(Actor actor, SignInPolicy policy, String reason, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            List<Refusal> faults = faults(policy, reason);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            insert(actor, policy, reason);
            return Outcome.done(key);
        });
        versions.published();
        return outcome;
    }

    /** The newest settings first. */
    @Transactional(readOnly = true)
    public List<PolicyVersion> history() {
        return jdbc.sql("select * from credential.policy where jurisdiction = :jurisdiction order by version desc limit 20")
                .param("jurisdiction", Jurisdiction.current())
                .query((row, number) -> new PolicyVersion(row.getInt("version"), policy(row), row.getString("reason"),
                        row.getString("set_by_name"), row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Refusal> faults(SignInPolicy policy, String reason) {
        List<Refusal> faults = new ArrayList<>();
        if (reason.isBlank()) {
            faults.add(Refusal.input("reason", "请写明为什么这样设置，例如依据哪次测评的意见。"));
        }
        if (policy.equals(read(newest()))) {
            faults.add(new Refusal("R00-9", "与现行规则完全相同，不必再设置。", ""));
        }
        return faults;
    }

    private int newest() {
        return jdbc.sql("select coalesce(max(version), 0) from credential.policy where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }

    /** Null where there is no such version. */
    private SignInPolicy read(int version) {
        if (version == 0) {
            return SignInPolicy.USUAL;
        }
        return jdbc.sql("select * from credential.policy where jurisdiction = :jurisdiction and version = :version")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .query((row, number) -> policy(row))
                .optional()
                .orElse(null);
    }

    private void insert(Actor actor, SignInPolicy policy, String reason) {
        jdbc.sql("""
                        insert into credential.policy (jurisdiction, version, shortest, expires_after_days, remembered,
                            failures_before_lock, lock_minutes, idle_minutes, longest_hours, sessions_at_once, reason, set_by,
                            set_by_name, set_at)
                        select :jurisdiction, coalesce(max(version), 0) + 1, :shortest, :expires, :remembered, :failures, :lock,
                            :idle, :longest, :sessions, :reason, :by, :byName, :at
                        from credential.policy where jurisdiction = :jurisdiction""")
                .param("jurisdiction", Jurisdiction.current())
                .param("shortest", policy.shortest())
                .param("expires", policy.expiresAfterDays())
                .param("remembered", policy.remembered())
                .param("failures", policy.failuresBeforeLock())
                .param("lock", policy.lockMinutes())
                .param("idle", policy.idleMinutes())
                .param("longest", policy.longestHours())
                .param("sessions", policy.sessionsAtOnce())
                .param("reason", reason.strip())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignInPolicy policy(ResultSet row) throws SQLException {
        return new SignInPolicy(row.getInt("shortest"), row.getInt("expires_after_days"), row.getInt("remembered"),
                row.getInt("failures_before_lock"), row.getInt("lock_minutes"), row.getInt("idle_minutes"),
                row.getInt("longest_hours"), row.getInt("sessions_at_once"));
    }
}
