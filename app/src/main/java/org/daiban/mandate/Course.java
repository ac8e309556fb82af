package org.daiban.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dated records beside a mandate, each list in the order it happened.
 *
 * @param renewedBy      the mandate that follows this one; the newest where several do
 * @param openObjections how many objections of the owner wait for an answer
 */
public record Course(List<Exchange> exchanges, Optional<Signature> signature, List<Amendment> amendments,
                     List<Suspension> suspensions, Optional<PassingOn> passedOn, Optional<Ending> ending,
                     Optional<Archiving> archived, Optional<MandateReference> renewedBy, int openObjections) {

    static final Course NONE = new Course(List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 0);

    public Course {
        exchanges = List.copyOf(exchanges);
        amendments = List.copyOf(amendments);
        suspensions = List.copyOf(suspensions);
    }

    /** The last word about this version of the draft; empty where none was said since it was changed. */
    Optional<Exchange> lastWord(int version) {
        return exchanges.isEmpty() ? Optional.empty()
                : Optional.of(exchanges.get(exchanges.size() - 1)).filter(exchange -> exchange.version() == version);
    }

    /** The newest amendment that is signed and holds on the day. */
    Optional<Amendment> amendedOn(LocalDate day) {
        return amendments.stream().filter(amendment -> amendment.inEffectOn(day)).reduce((first, second) -> second);
    }

    /** The amendment that waits for the owner's signature. */
    Optional<Amendment> openAmendment() {
        return amendments.stream().filter(Amendment::isOpen).findFirst();
    }

    Optional<Suspension> suspendedOn(LocalDate day) {
        return suspensions.stream().filter(suspension -> suspension.covers(day)).findFirst();
    }

    /** The suspension nobody has ended yet, begun or not. */
    Optional<Suspension> openSuspension() {
        return suspensions.stream().filter(suspension -> suspension.resumption().isEmpty()).findFirst();
    }
}
