package org.daiban.casefile;

import java.util.Optional;
import org.daiban.casefile.Happening.Corrected;
import org.daiban.casefile.Happening.Delivered;
import org.daiban.casefile.Happening.OwedSupplied;
import org.daiban.casefile.Happening.Received;
import org.daiban.casefile.Happening.Submitted;
import org.daiban.casefile.Happening.Withdrawn;
import org.daiban.mandate.Authority;

/** Which happenings are acts of the applicant, and so need a mandate when an officer does them (R04). */
final class Acts {

    private Acts() {
    }

    /** Who did it; null where it is no act of the applicant's, or nobody said. */
    static Doer doer(Happening what) {
        if (what instanceof Submitted submitted) {
            return submitted.by();
        }
        if (what instanceof Received received) {
            return received.handedInBy();
        }
        if (what instanceof Corrected corrected) {
            return corrected.by();
        }
        if (what instanceof OwedSupplied supplied) {
            return supplied.by();
        }
        if (what instanceof Delivered delivered) {
            return delivered.by();
        }
        return what instanceof Withdrawn withdrawn ? withdrawn.by() : null;
    }

    /** The authority a mandate must grant; empty where the owner acted, or nobody did for the owner. */
    static Optional<Authority> needed(Happening what) {
        if (doer(what) != Doer.OFFICER) {
            return Optional.empty();
        }
        return Optional.of(switch (what.kind()) {
            case SUBMITTED, RECEIVED -> Authority.SUBMIT;
            case CORRECTED, OWED_SUPPLIED -> Authority.SUPPLEMENT;
            case WITHDRAWN -> Authority.WITHDRAW;
            default -> Authority.COLLECT;
        });
    }
}
