package org.daiban.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.Person;
import org.daiban.identity.PersonAndCode;
import org.daiban.identity.Role;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administration of accounts, split so that nobody can make a person who may enter alone: the system administrator opens
 * and closes, the security administrator grants roles, issues codes and unlocks.
 */
@Component
public class AccountAdministration {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final Tries tries;
    private final Sessions sessions;
    private final AdministrationRules rules;
    private final Once once;
    private final Clock clock;

    AccountAdministration(JdbcClient jdbc, Accounts accounts, OneTimeCodes codes, SecondFactors factors, Tries tries, Sessions sessions,
                          AdministrationRules rules, Once once, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.codes = codes;
        this.factors = factors;
        this.tries = tries;
        this.sessions = sessions;
        this.rules = rules;
        this.once = once;
        this.clock = clock;
    }

    /** Opens an account that enters nothing yet. */
    public Outcome<UUID> open(Actor actor, String userName, String name, UUID unit, UUID key) {
        require(actor, Role.SYSTEM);
        return once.run(key, () -> accounts.open(userName, name, unit));
    }

    /** Closes an account for good and ends its sessions at once. */
    public Outcome<UUID> close(Actor actor, UUID account, String reason, UUID key) {
        require(actor, Role.SYSTEM);
        return once.run(key, () -> {
            List<Refusal> faults = rules.closing(actor, find(account), reason);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            accounts.close(account, reason.strip());
            return Outcome.done(account);
        });
    }

    /** Grants a role in place of the one held, or takes it away; the account's sessions end. */
    public Outcome<UUID> grant(Actor actor, UUID account, Optional<Role> role, String reason, UUID key) {
        require(actor, Role.SECURITY);
        return once.run(key, () -> {
            List<Refusal> faults = rules.granting(actor, find(account), role, reason);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            role.ifPresentOrElse(held -> accounts.grant(account, held, reason.strip()), () -> accounts.withdrawRole(account, reason.strip()));
            return Outcome.done(account);
        });
    }

    /**
     * Issues a one-time code: the password there was counts no longer, a lock is lifted, sessions end.
     *
     * @param withFactor also ends the second factor, for who lost the telephone
     * @return the code, told this once; empty where the same submit comes again
     */
    public Outcome<Optional<String>> issueCode(Actor actor, UUID account, boolean withFactor, String reason, UUID key) {
        require(actor, Role.SECURITY);
        Outcome<Optional<String>> outcome = once.run(key, code -> account.toString(), kept -> Optional.empty(), () -> {
            Person person = find(account);
            List<Refusal> faults = rules.issuing(actor, person, reason);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            if (withFactor) {
                factors.end(account, actor.name(), reason.strip());
            }
            tries.unlock(person.userName(), "重置：" + reason.strip());
            return Outcome.done(Optional.of(codes.issue(account, reason.strip() + (withFactor ? "（同时解除动态验证码）" : ""))));
        });
        if (outcome.isDone()) {
            sessions.endAll(account, SessionEnd.RESET);
        }
        return outcome;
    }

    public Outcome<UUID> unlock(Actor actor, UUID account, String reason, UUID key) {
        require(actor, Role.SECURITY);
        return once.run(key, () -> {
            Person person = find(account);
            List<Refusal> faults = rules.unlocking(actor, person, reason);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            tries.unlock(person.userName(), reason.strip());
            return Outcome.done(account);
        });
    }

    /** Staff whose user name or name contains the words; {@link Accounts#PAGE} and one more, which says that there are more. */
    @Transactional(readOnly = true)
    public List<AccountStanding> list(String words, String after, boolean withClosed) {
        return standings(accounts.search(words, after, withClosed));
    }

    @Transactional(readOnly = true)
    public Optional<AccountStanding> standing(UUID account) {
        return accounts.findWithCode(account).filter(found -> found.person().role().filter(role -> role == Role.OWNER).isEmpty())
                .map(found -> standings(List.of(found)).get(0));
    }

    private List<AccountStanding> standings(List<PersonAndCode> people) {
        Map<UUID, Secrets> secrets = secrets(people.stream().map(PersonAndCode::person).toList());
        return people.stream()
                .map(found -> new AccountStanding(found.person(), found.code(), secrets.get(found.person().account()).setAt(),
                        secrets.get(found.person().account()).lockedUntil()))
                .toList();
    }

    private record Secrets(Optional<Instant> setAt, Optional<Instant> lockedUntil) {
    }

    private Map<UUID, Secrets> secrets(List<Person> people) {
        Map<UUID, Secrets> found = new HashMap<>();
        jdbc.sql("""
                        select given.account,
                            (select max(set_at) from credential.password p
                             where p.jurisdiction = :jurisdiction and p.account = given.account) as set_at,
                            (select max(until) from credential.lock l where l.jurisdiction = :jurisdiction
                                and l.user_name = given.user_name and l.unlocked_at is null and l.until > :now) as locked_until
                        from unnest(cast(:accounts as uuid[]), cast(:userNames as text[])) as given (account, user_name)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", people.stream().map(Person::account).toArray(UUID[]::new))
                .param("userNames", people.stream().map(Person::userName).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getObject("account", UUID.class), new Secrets(
                            Optional.ofNullable(row.getObject("set_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                            Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant)));
                });
        return found;
    }

    /** Staff only: owners are no matter of these administrators. */
    private Person find(UUID account) {
        return accounts.find(account).filter(person -> person.role().filter(role -> role == Role.OWNER).isEmpty()).orElseThrow(NotFound::new);
    }

    private static void require(Actor actor, Role role) {
        if (!actor.is(role)) {
            throw new NotFound();
        }
    }
}
