package org.daiban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daiban.mandate.MandateReference;

/**
 * Something that happened to a case file, as recorded. Never changed and never deleted.
 *
 * @param number   1 for the first of its case file
 * @param on       the day it happened
 * @param mandate  the mandate acted under and the line of it relied on; null where none was needed
 * @param cautions what did not look right when it was recorded
 */
public record CaseEvent(int number, Happening what, LocalDate on, Instant recordedAt, UUID recordedBy,
                        String recordedByName, Source source, String voucher, String note, MandateReference mandate,
                        List<Caution> cautions) {
    public CaseEvent {
        cautions = List.copyOf(cautions);
    }

    public EventKind kind() {
        return what.kind();
    }
}
