package org.daiban.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors of accounts: six figures that change each half-minute (RFC 6238, as every authenticator reads it). */
@Component
class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Clocks of telephones are up to a half-minute off, either way. */
    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    private record Kept(int number, byte[] sealed) {
    }

    boolean isEnrolled(UUID account) {
        return inForce(account).isPresent();
    }

    /** Makes a new secret, which counts once it is confirmed; what is in force stays so until then. */
    void offer(UUID account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
                        insert into credential.second_factor (jurisdiction, account, number, secret, offered_at)
                        select :jurisdiction, :account, coalesce(max(number), 0) + 1, :secret, :at
                        from credential.second_factor where jurisdiction = :jurisdiction and account = :account""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("secret", box.seal(secret, owner(account)))
                .param("at", now())
                .update();
    }

    /** The secret last offered and not yet confirmed. */
    Optional<byte[]> offered(UUID account) {
        return open(account).map(kept -> box.open(kept.sealed(), owner(account)));
    }

    /** Puts the offered secret in force where the code is of it, in place of any other; whether it was. */
    boolean confirm(UUID account, String typed) {
        Optional<Kept> offer = open(account);
        OptionalLong step = offer.map(kept -> step(account, kept, typed)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return false;
        }
        end(account, "", "换成新绑定的手机");
        jdbc.sql("""
                        update credential.second_factor set confirmed_at = :at, last_step = :step
                        where jurisdiction = :jurisdiction and account = :account and number = :number""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("number", offer.orElseThrow().number())
                .param("at", now())
                .param("step", step.getAsLong())
                .update();
        return true;
    }

    /** Whether the code is one of the factor in force and was not used before. */
    boolean accepts(UUID account, String typed) {
        Optional<Kept> kept = inForce(account);
        OptionalLong step = kept.map(factor -> step(account, factor, typed)).orElse(OptionalLong.empty());
        return step.isPresent() && jdbc.sql("""
                        update credential.second_factor set last_step = :step
                        where jurisdiction = :jurisdiction and account = :account and number = :number and last_step < :step""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("number", kept.orElseThrow().number())
                .param("step", step.getAsLong())
                .update() == 1;
    }

    /** Ends the factor in force; whether there was one. */
    boolean end(UUID account, String by, String reason) {
        return jdbc.sql("""
                        update credential.second_factor set ended_at = :at, ended_by = :by, ended_why = :reason
                        where jurisdiction = :jurisdiction and account = :account and confirmed_at is not null and ended_at is null""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("at", now())
                .param("by", by)
                .param("reason", reason)
                .update() > 0;
    }

    private Optional<Kept> inForce(UUID account) {
        return jdbc.sql("""
                        select number, secret from credential.second_factor
                        where jurisdiction = :jurisdiction and account = :account and confirmed_at is not null and ended_at is null""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query((row, number) -> kept(row))
                .optional();
    }

    private Optional<Kept> open(UUID account) {
        return jdbc.sql("""
                        select number, secret from credential.second_factor
                        where jurisdiction = :jurisdiction and account = :account and confirmed_at is null
                          and number = (select max(number) from credential.second_factor
                                        where jurisdiction = :jurisdiction and account = :account)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query((row, number) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getInt("number"), row.getBytes("secret"));
    }

    private OptionalLong step(UUID account, Kept kept, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (!code.matches("\\d{6}")) {
            return OptionalLong.empty();
        }
        SecretKeySpec secret = new SecretKeySpec(box.open(kept.sealed(), owner(account)), codes.getAlgorithm());
        long present = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
        return LongStream.rangeClosed(present - STEPS_OFF, present + STEPS_OFF)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    private String code(SecretKeySpec secret, long step) {
        try {
            return codes.generateOneTimePasswordString(secret, Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String owner(UUID account) {
        return Jurisdiction.current() + " " + account;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
