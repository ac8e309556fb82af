package org.daiban.credential;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Person;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The passwords of accounts, kept as digests that say their own method: {@code {argon2}…}. */
@Component
class Passwords {

    private final JdbcClient jdbc;
    private final OneTimeCodes codes;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final String digestOfNobody;

    Passwords(JdbcClient jdbc, OneTimeCodes codes, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
        this.encoder = encoder;
        this.digestOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    /** What was typed in the field for the secret. */
    enum Fit { NOTHING, PASSWORD, CODE }

    /** @param endedByCode whether a one-time code issued later has put it out of force */
    private record Kept(int number, String digest, Instant setAt, boolean endedByCode) {
    }

    /** Does the same work whoever it is about, so that time tells nothing. */
    Fit fit(Optional<Person> person, String typed) {
        Optional<OneTimeCodes.Issued> code = person.flatMap(found -> codes.newest(found.account()));
        Optional<Kept> kept = person.flatMap(found -> newest(found.account(), code)).filter(found -> !found.endedByCode());
        boolean isPassword = encoder.matches(normal(typed), kept.map(Kept::digest).orElse(digestOfNobody));
        if (kept.isPresent() && isPassword) {
            strengthen(person.orElseThrow().account(), kept.get(), typed);
            return Fit.PASSWORD;
        }
        return person.isPresent() && codes.fits(person.get().account(), typed) ? Fit.CODE : Fit.NOTHING;
    }

    boolean isOwn(UUID account, String typed) {
        Optional<Kept> kept = newest(account, codes.newest(account)).filter(found -> !found.endedByCode());
        return encoder.matches(normal(typed), kept.map(Kept::digest).orElse(digestOfNobody)) && kept.isPresent();
    }

    /** Whether the password is older than the rules allow. */
    boolean isExpired(UUID account, SignInPolicy policy) {
        return policy.expiresAfterDays() > 0 && setAt(account)
                .filter(at -> !at.plus(Duration.ofDays(policy.expiresAfterDays())).isAfter(clock.instant())).isPresent();
    }

    Optional<Instant> setAt(UUID account) {
        return newest(account, Optional.empty()).map(Kept::setAt);
    }

    /** What is wrong with a new password. */
    List<Refusal> faults(Person person, String password, SignInPolicy policy) {
        List<Refusal> faults = new ArrayList<>(PasswordRules.faults(password, person, policy));
        boolean used = last(person.account(), Math.max(policy.remembered(), 1)).stream()
                .anyMatch(digest -> encoder.matches(normal(password), digest));
        if (used) {
            faults.add(new Refusal("R00-24", "这是用过的口令，最近 " + Math.max(policy.remembered(), 1) + " 个口令不能再用。", "产品", "password"));
        }
        return faults;
    }

    void set(UUID account, String password) {
        jdbc.sql("""
                        insert into credential.password (jurisdiction, account, number, digest, set_at)
                        select :jurisdiction, :account, coalesce(max(number), 0) + 1, :digest, :at
                        from credential.password where jurisdiction = :jurisdiction and account = :account""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("digest", encoder.encode(normal(password)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void strengthen(UUID account, Kept kept, String typed) {
        if (encoder.upgradeEncoding(kept.digest())) {
            jdbc.sql("""
                            update credential.password set digest = :digest
                            where jurisdiction = :jurisdiction and account = :account and number = :number""")
                    .param("jurisdiction", Jurisdiction.current())
                    .param("account", account)
                    .param("number", kept.number())
                    .param("digest", encoder.encode(normal(typed)))
                    .update();
        }
    }

    private Optional<Kept> newest(UUID account, Optional<OneTimeCodes.Issued> code) {
        return jdbc.sql("""
                        select number, digest, set_at from credential.password
                        where jurisdiction = :jurisdiction and account = :account
                        order by number desc limit 1""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query((row, number) -> {
                    Instant at = row.getObject("set_at", OffsetDateTime.class).toInstant();
                    return new Kept(row.getInt("number"), row.getString("digest"), at,
                            code.filter(issued -> issued.at().isAfter(at)).isPresent());
                })
                .optional();
    }

    private List<String> last(UUID account, int many) {
        return jdbc.sql("""
                        select digest from credential.password
                        where jurisdiction = :jurisdiction and account = :account
                        order by number desc limit :many""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .param("many", many)
                .query(String.class)
                .list();
    }

    /** The same letters, however the keyboard made them. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
