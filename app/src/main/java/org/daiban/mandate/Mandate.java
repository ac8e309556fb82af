package org.daiban.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 书面委托: one paper between an owner and the agency window, with the dated records about it. Its content can change
 * until it is signed and never after.
 *
 * @param number      as printed, e.g. 代委〔2026〕3号
 * @param template    which edition of the paper's wording it was drafted on
 * @param withheld    what the paper says may not be done; what it neither grants nor withholds is not granted
 * @param subDelegable whether the agent may pass it on (转委托)
 * @param officerPhone empty leaves a blank to fill in by hand
 * @param papers      what the owner hands over, one line each
 * @param renews      the mandate this one follows
 * @param version     rises with each change of the draft
 */
public record Mandate(UUID id, String number, UUID project, int template, Principal principal, Scope scope,
                      Set<Authority> granted, Set<Authority> withheld, Term term, boolean subDelegable,
                      NamedOfficer agent, Optional<NamedOfficer> substitute, String officerPhone, List<String> papers,
                      Optional<UUID> renews, int version, String draftedBy, Instant draftedAt,
                      Optional<Signature> signature, Optional<PassingOn> passedOn, Optional<Ending> ending) {
    public Mandate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        granted = copy(granted);
        withheld = copy(withheld);
        papers = List.copyOf(papers);
    }

    public MandateState state(LocalDate day) {
        if (ending.isPresent() && !day.isBefore(ending.get().on())) {
            return switch (ending.get().kind()) {
                case REVOKED -> MandateState.REVOKED;
                case TERMINATED -> MandateState.TERMINATED;
                case COMPLETED -> MandateState.COMPLETED;
            };
        }
        if (signature.isEmpty()) {
            return MandateState.DRAFTED;
        }
        if (term.isOverOn(day)) {
            return MandateState.EXPIRED;
        }
        return term.hasBegunOn(day) ? MandateState.IN_FORCE : MandateState.NOT_YET_BEGUN;
    }

    public MandateReference reference() {
        return new MandateReference(id, number);
    }

    boolean names(UUID account, LocalDate day) {
        return agent.account().equals(account)
                || substitute.filter(officer -> officer.account().equals(account)).isPresent()
                || passedOn.filter(to -> to.to().account().equals(account) && !day.isBefore(to.on())).isPresent();
    }

    private static Set<Authority> copy(Set<Authority> authorities) {
        return authorities.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(authorities));
    }
}
