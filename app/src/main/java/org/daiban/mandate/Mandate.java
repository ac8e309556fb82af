package org.daiban.mandate;

import java.time.LocalDate;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 书面委托: one paper between an owner and the agency window, with the dated records about it. Its content can change
 * until it is signed and never after; what is put otherwise later stands in signed amendments.
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
                      Optional<MandateReference> renews, int version, String draftedBy, Instant draftedAt, Course course) {
    public Mandate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        granted = sorted(granted);
        withheld = sorted(withheld);
        papers = List.copyOf(papers);
    }

    public Optional<Signature> signature() {
        return course.signature();
    }

    public Optional<PassingOn> passedOn() {
        return course.passedOn();
    }

    public Optional<Ending> ending() {
        return course.ending();
    }

    public MandateState state(LocalDate day) {
        if (course.archived().filter(archived -> !day.isBefore(archived.on())).isPresent()) {
            return MandateState.ARCHIVED;
        }
        if (ending().isPresent() && !day.isBefore(ending().get().on())) {
            return switch (ending().get().kind()) {
                case REVOKED -> MandateState.REVOKED;
                case TERMINATED -> MandateState.TERMINATED;
                case COMPLETED -> MandateState.COMPLETED;
            };
        }
        if (signature().filter(signature -> !day.isBefore(signature.on())).isEmpty()) {
            return course.lastWord(version)
                    .map(word -> word.kind() == Exchange.Kind.OFFERED ? MandateState.OFFERED : MandateState.CHANGES_ASKED)
                    .orElse(MandateState.DRAFTED);
        }
        Term held = on(day).term();
        if (held.isOverOn(day)) {
            return MandateState.EXPIRED;
        }
        if (course.suspendedOn(day).isPresent()) {
            return MandateState.SUSPENDED;
        }
        return held.hasBegunOn(day) ? MandateState.IN_FORCE : MandateState.NOT_YET_BEGUN;
    }

    /** What the paper itself entrusts, as it was signed. */
    public Substance substance() {
        return new Substance(scope, granted, withheld, term, subDelegable, agent, substitute);
    }

    /** What held on a day: the paper, or the newest amendment in effect then. */
    public Substance on(LocalDate day) {
        return course.amendedOn(day).map(Amendment::substance).orElseGet(this::substance);
    }

    /** As people quote an amendment of it, e.g. 代委〔2026〕3号（变更1）. */
    public String numberOf(Amendment amendment) {
        return number + "（变更" + amendment.number() + "）";
    }

    /** The mandate and the line of it on which an act rests; the act must be allowed. */
    MandateReference reference(IntendedAct act) {
        Substance held = on(act.on());
        int line = List.copyOf(held.granted()).indexOf(act.authority()) + 1;
        return new MandateReference(id, number, "一、代办内容：" + held.scope().kind().label() + "；二、权限（一）" + line + "．"
                + act.authority().label() + course.amendedOn(act.on()).map(amended -> "；按变更书" + amended.number()).orElse(""));
    }

    /** Whether the officer may act by it on the day: as agent, substitute, or whom it was passed on to. */
    public boolean names(UUID account, LocalDate day) {
        Substance held = on(day);
        return held.agent().account().equals(account)
                || held.substitute().filter(officer -> officer.account().equals(account)).isPresent()
                || passedOn().filter(to -> to.to().account().equals(account) && !day.isBefore(to.on())).isPresent();
    }

    static Set<Authority> sorted(Set<Authority> authorities) {
        return authorities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(authorities));
    }
}
