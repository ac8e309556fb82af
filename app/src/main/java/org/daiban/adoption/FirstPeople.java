package org.daiban.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Invitation;
import org.daiban.identity.OneTimeCodes;
import org.daiban.identity.PersonAndCode;
import org.daiban.jurisdiction.Region;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.springframework.stereotype.Component;

/**
 * The first administrators of a county until they came in: their codes run out, and nobody else is there who could issue
 * another. Who came in once is the county's own.
 */
@Component
public class FirstPeople {

    private static final String REASON = "开通后补发";

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Once once;
    private final Clock clock;

    FirstPeople(Accounts accounts, OneTimeCodes codes, Once once, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.once = once;
        this.clock = clock;
    }

    /** One of a county's administrators. @param waiting has not come in yet; @param open has a code that still counts */
    public record Administrator(PersonAndCode account, boolean waiting, boolean open) {
    }

    /** Outside any transaction of the city. */
    public List<Administrator> of(Region county) {
        return Jurisdiction.within(county.code(), accounts::administrators).stream()
                .map(account -> new Administrator(account, isWaiting(account), account.code().filter(code -> code.isOpen(clock.instant())).isPresent()))
                .toList();
    }

    /**
     * Another code for one who has not come in yet; the earlier one ends. Outside any transaction of the city.
     *
     * @return empty where the same command had its effect before: a code is told once
     */
    public Outcome<Optional<Invitation>> issueAgain(Actor actor, Region county, UUID account, UUID key) {
        return Jurisdiction.within(county.code(), () -> once.run(key, done -> account.toString(), kept -> Optional.empty(), () -> {
            List<Refusal> refusals = refusals(actor, county, account);
            return refusals.isEmpty()
                    ? Outcome.done(Optional.of(new Invitation(accounts.find(account).flatMap(person -> person.actor()).orElseThrow(),
                            codes.issue(account, REASON))))
                    : Outcome.refused(refusals);
        }));
    }

    private List<Refusal> refusals(Actor actor, Region county, UUID account) {
        Optional<Refusal> who = AdoptionRules.who(actor, county);
        if (who.isPresent()) {
            return List.of(who.get());
        }
        boolean waits = accounts.administrators().stream()
                .anyMatch(found -> found.person().account().equals(account) && isWaiting(found));
        return waits ? List.of() : List.of(AdoptionRules.CAME_IN);
    }

    /** Only codes of the adoption count: one the county itself issued is its own matter. */
    private static boolean isWaiting(PersonAndCode account) {
        return account.code().filter(code -> code.usedAt().isEmpty()
                && (code.reason().equals(Accounts.FIRST_CODE) || code.reason().equals(REASON))).isPresent();
    }
}
