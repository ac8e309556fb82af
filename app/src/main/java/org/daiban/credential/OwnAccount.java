package org.daiban.credential;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Person;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person may do about their own account: password, second factor, recovery codes. */
@Component
public class OwnAccount {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Tries tries;
    private final Sessions sessions;
    private final SignInPolicies policies;
    private final Once once;
    private final TransactionTemplate transactions;

    OwnAccount(JdbcClient jdbc, Accounts accounts, Passwords passwords, SecondFactors factors, RecoveryCodes recovery, Tries tries,
               Sessions sessions, SignInPolicies policies, Once once, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.recovery = recovery;
        this.tries = tries;
        this.sessions = sessions;
        this.policies = policies;
        this.once = once;
        this.transactions = transactions;
    }

    /**
     * How an account stands with its secrets.
     *
     * @param passwordSetAt empty where the account is entered without a password: demo people, owners
     * @param enrolledAt    since when the second factor holds
     */
    public record Standing(Optional<Instant> passwordSetAt, Optional<Instant> enrolledAt, int recoveryCodesLeft) {
    }

    @Transactional(readOnly = true)
    public Standing standing(UUID account) {
        return jdbc.sql("""
                        select
                            (select max(set_at) from credential.password where jurisdiction = :jurisdiction and account = :account) as set_at,
                            (select confirmed_at from credential.second_factor where jurisdiction = :jurisdiction and account = :account
                                and confirmed_at is not null and ended_at is null) as confirmed_at,
                            (select count(*) from credential.recovery_code c where jurisdiction = :jurisdiction and account = :account
                                and used_at is null and batch = (select max(batch) from credential.recovery_code
                                where jurisdiction = :jurisdiction and account = :account)) as recovery_left""")
                .param("jurisdiction", Jurisdiction.current())
                .param("account", account)
                .query((row, number) -> new Standing(instant(row.getObject("set_at", OffsetDateTime.class)),
                        instant(row.getObject("confirmed_at", OffsetDateTime.class)), row.getInt("recovery_left")))
                .single();
    }

    /** Changes the password; every other session of the account ends. */
    public Outcome<UUID> changePassword(Actor actor, String current, String fresh, UUID key, HttpServletRequest request) {
        Optional<Refusal> unsure = unsure(actor, current);
        if (unsure.isPresent()) {
            return Outcome.refused(unsure.get());
        }
        SignInPolicy policy = policies.current();
        Outcome<UUID> outcome = once.run(key, () -> {
            List<Refusal> faults = passwords.faults(accounts.find(actor.account()).orElseThrow(), fresh, policy);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            passwords.set(actor.account(), fresh);
            return Outcome.done(actor.account());
        });
        if (outcome.isDone()) {
            sessions.endOthers(actor.account(), request, SessionEnd.PASSWORD);
        }
        return outcome;
    }

    /** Offers a new second factor, for another telephone; the present one holds until it is confirmed. */
    public Outcome<UUID> offer(Actor actor, String current, UUID key) {
        Optional<Refusal> unsure = unsure(actor, current);
        return unsure.<Outcome<UUID>>map(Outcome::refused).orElseGet(() -> once.run(key, () -> {
            factors.offer(actor.account());
            return Outcome.done(actor.account());
        }));
    }

    @Transactional(readOnly = true)
    public Optional<Enrolment> offered(Actor actor) {
        return factors.offered(actor.account()).map(secret ->
                Enrolment.of(secret, accounts.find(actor.account()).map(Person::userName).orElseThrow()));
    }

    /** Confirms the offered factor and answers new recovery codes, told this once: a repeated submit answers none. */
    public Outcome<List<String>> confirm(Actor actor, String code, UUID key) {
        return once.run(key, made -> "", kept -> List.of(), () -> factors.confirm(actor.account(), code)
                ? Outcome.done(recovery.make(actor.account()))
                : Outcome.refused(StaffSignIn.wrongCode()));
    }

    /** Makes new recovery codes, told this once; the earlier ones are void. */
    public Outcome<List<String>> makeRecoveryCodes(Actor actor, String current, UUID key) {
        Optional<Refusal> unsure = unsure(actor, current);
        return unsure.<Outcome<List<String>>>map(Outcome::refused).orElseGet(() ->
                once.run(key, made -> "", kept -> List.of(), () -> Outcome.done(recovery.make(actor.account()))));
    }

    /** Who sits at a screen somebody left open does not know the password; guessing it here counts as at the door. */
    private Optional<Refusal> unsure(Actor actor, String current) {
        SignInPolicy policy = policies.current();
        return transactions.execute(status -> {
            String userName = accounts.find(actor.account()).map(Person::userName).orElseThrow();
            Optional<Refusal> hold = tries.hold(userName).map(refusal ->
                    new Refusal(refusal.code(), refusal.sentence(), refusal.clause(), "current"));
            if (hold.isPresent()) {
                return hold;
            }
            return passwords.isOwn(actor.account(), current)
                    ? Optional.empty()
                    : Optional.of(tries.failed(userName, "现在的口令不对。", "current", policy));
        });
    }

    private static Optional<Instant> instant(OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
