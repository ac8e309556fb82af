package org.daiban.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.daiban.identity.SignIn;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often signing in under a user name failed in a row: each failure makes the next try wait longer, and enough of them
 * lock the name for a while. Counted by the name as typed, whether there is such an account or not, so that nothing here
 * tells which names exist.
 */
@Component
class Tries {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int FORGOTTEN_AFTER_DAYS = 1;
    private static final String PRACTICE = "GB/T 22239—2019 8.1.4；数值为通行口径";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Count(int failures, Instant lastAt, Instant waitUntil) {
    }

    /**
     * Why this name cannot be tried now; empty where it can. One try of a name at a time, until the end of the transaction:
     * else many at once would all be the first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> hold(String userName) {
        if (!takeTurn(userName)) {
            return Optional.of(pause(1));
        }
        Instant now = clock.instant();
        Optional<Instant> locked = lockedUntil(userName);
        if (locked.isPresent()) {
            return Optional.of(locked(locked.get()));
        }
        return count(userName).filter(count -> count.waitUntil().isAfter(now))
                .map(count -> pause(Duration.between(now, count.waitUntil()).toSeconds() + 1));
    }

    /**
     * Counts a failure, which locks the name where it is one too many.
     *
     * @param what what did not fit, a sentence
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Refusal failed(String userName, String what, String field, SignInPolicy policy) {
        Instant now = clock.instant();
        int before = count(userName).filter(count -> count.lastAt().plus(policy.lock()).isAfter(now)).map(Count::failures).orElse(0);
        int failures = before + 1;
        if (failures >= policy.failuresBeforeLock()) {
            Instant until = now.plus(policy.lock());
            insertLock(userName, failures, now, until);
            forget(userName);
            return new Refusal("R00-10", locked(until).sentence(), PRACTICE, field);
        }
        int seconds = before == 0 ? 0 : Math.min(1 << (before - 1), LONGEST_WAIT_SECONDS);
        keep(userName, failures, now, now.plusSeconds(seconds));
        return new Refusal("R00-12", what + "再错 " + (policy.failuresBeforeLock() - failures) + " 次，这个用户名将锁定 "
                + policy.lockMinutes() + " 分钟。", "", field);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void succeeded(String userName) {
        forget(userName);
    }

    /** Until when a name is locked; empty where it is not. */
    Optional<Instant> lockedUntil(String userName) {
        return jdbc.sql("""
                        select max(until) from credential.lock
                        where jurisdiction = :jurisdiction and user_name = :userName and unlocked_at is null and until > :now""")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .param("now", utc(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Ends a lock before its time; whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unlock(String userName, String reason) {
        forget(userName);
        return jdbc.sql("""
                        update credential.lock set unlocked_at = :now, unlocked_by_name = :byName, unlocked_why = :reason
                        where jurisdiction = :jurisdiction and user_name = :userName and unlocked_at is null and until > :now""")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .param("now", utc(clock.instant()))
                .param("byName", SignIn.current().map(actor -> actor.name()).orElse(""))
                .param("reason", reason)
                .update() > 0;
    }

    private boolean takeTurn(String userName) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('try ' || :jurisdiction || ' ' || :userName, 0))")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .query(Boolean.class)
                .single();
    }

    private Optional<Count> count(String userName) {
        return jdbc.sql("""
                        select failures, last_at, wait_until from credential.tries
                        where jurisdiction = :jurisdiction and user_name = :userName""")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .query((row, number) -> new Count(row.getInt("failures"), row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("wait_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Also forgets what was tried long ago, under whatever name, so that made-up names do not heap up. */
    private void keep(String userName, int failures, Instant at, Instant waitUntil) {
        jdbc.sql("delete from credential.tries where jurisdiction = :jurisdiction and last_at < :forgotten")
                .param("jurisdiction", Jurisdiction.current())
                .param("forgotten", utc(at.minus(Duration.ofDays(FORGOTTEN_AFTER_DAYS))))
                .update();
        jdbc.sql("""
                        insert into credential.tries (jurisdiction, user_name, failures, last_at, wait_until)
                        values (:jurisdiction, :userName, :failures, :at, :waitUntil)
                        on conflict (jurisdiction, user_name) do update set failures = excluded.failures,
                            last_at = excluded.last_at, wait_until = excluded.wait_until""")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .param("failures", failures)
                .param("at", utc(at))
                .param("waitUntil", utc(waitUntil))
                .update();
    }

    private void forget(String userName) {
        jdbc.sql("delete from credential.tries where jurisdiction = :jurisdiction and user_name = :userName")
                .param("jurisdiction", Jurisdiction.current())
                .param("userName", userName)
                .update();
    }

    private void insertLock(String userName, int failures, Instant at, Instant until) {
        jdbc.sql("""
                        insert into credential.lock (jurisdiction, id, user_name, failures, locked_at, until)
                        values (:jurisdiction, :id, :userName, :failures, :at, :until)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("id", Ids.next())
                .param("userName", userName)
                .param("failures", failures)
                .param("at", utc(at))
                .param("until", utc(until))
                .update();
    }

    private Refusal locked(Instant until) {
        return new Refusal("R00-10", "连续输错太多次，这个用户名已锁定到 " + TIME.format(until.atZone(clock.getZone()))
                + "。到时再试，或者请安全管理员解锁。", PRACTICE, "userName");
    }

    private static Refusal pause(long seconds) {
        return new Refusal("R00-11", "刚才输错过，请过 " + seconds + " 秒再试。", "", "userName");
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
