package org.daiban.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time codes that let a person into a new or reset account. The newest of an account is the only one that counts. */
@Component
public class OneTimeCodes {

    /** How long a code can wait to be used. */
    public static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The newest code of an account.
     *
     * @param usedAt empty where it was not used
     */
    public record Issued(Instant at, String byName, String reason, Instant expiresAt, Optional<Instant> usedAt, String digest) {

        public boolean isOpen(Instant now) {
            return usedAt.isEmpty() && now.isBefore(expiresAt);
        }

        boolean matches(String typed) {
            return MessageDigest.isEqual(digest.getBytes(StandardCharsets.US_ASCII),
                    OneTimeCode.digest(typed).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Issues a code, which ends every earlier one. It is told here and never again. */
    @Transactional
    public String issue(UUID account, String reason) {
        String code = OneTimeCode.next();
        Optional<Actor> by = SignIn.current();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into identity.one_time_code (jurisdiction, account, number, digest, reason, issued_at, issued_by,
                            issued_by_name, expires_at)
                        select :jurisdiction, :account, coalesce(max(number), 0) + 1, :digest, :reason, :at, :by, :byName, :expires
                        from identity.one_time_code where jurisdiction = :jurisdiction and account = :account""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("digest", OneTimeCode.digest(code))
                .param("reason", reason)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.map(Actor::account).orElse(null))
                .param("byName", by.map(Actor::name).orElse(""))
                .param("expires", now.plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    @Transactional(readOnly = true)
    public Optional<Issued> newest(UUID account) {
        return jdbc.sql("""
                        select * from identity.one_time_code
                        where jurisdiction = :jurisdiction and account = :account
                        order by number desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query((row, number) -> issued(row))
                .optional();
    }

    static Issued issued(ResultSet row) throws SQLException {
        return new Issued(row.getObject("issued_at", OffsetDateTime.class).toInstant(), row.getString("issued_by_name"),
                row.getString("reason"), row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getString("digest"));
    }

    /** Whether what was typed is the open code of the account. It stays open: see {@link #use}. */
    @Transactional(readOnly = true)
    public boolean fits(UUID account, String typed) {
        return newest(account).filter(code -> code.isOpen(clock.instant())).filter(code -> code.matches(typed)).isPresent();
    }

    /** Ends the open code, because its account has a password now; whether there was one. */
    @Transactional
    public boolean use(UUID account) {
        return jdbc.sql("""
                        update identity.one_time_code set used_at = :now
                        where jurisdiction = :jurisdiction and account = :account and used_at is null and expires_at > :now
                          and number = (select max(number) from identity.one_time_code
                                        where jurisdiction = :jurisdiction and account = :account)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }
}
