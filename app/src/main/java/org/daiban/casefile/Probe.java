package org.daiban.casefile;

import java.util.List;
import org.daiban.casefile.Happening.Accepted;
import org.daiban.casefile.Happening.CorrectionNotified;
import org.daiban.casefile.Happening.Corrected;
import org.daiban.casefile.Happening.Decided;
import org.daiban.casefile.Happening.Declined;
import org.daiban.casefile.Happening.Delivered;
import org.daiban.casefile.Happening.Extended;
import org.daiban.casefile.Happening.Occurred;
import org.daiban.casefile.Happening.OwedSupplied;
import org.daiban.casefile.Happening.PapersReady;
import org.daiban.casefile.Happening.ProcedureBegun;
import org.daiban.casefile.Happening.ProcedureEnded;
import org.daiban.casefile.Happening.Received;
import org.daiban.casefile.Happening.Submitted;
import org.daiban.casefile.Happening.Withdrawn;

/** A happening of each kind with nothing filled in, to ask whether its turn has come. */
final class Probe {

    private Probe() {
    }

    static Happening of(EventKind kind) {
        return switch (kind) {
            case PAPERS_READY -> new PapersReady();
            case SUBMITTED -> new Submitted(null);
            case RECEIVED -> new Received(null);
            case CORRECTION_NOTIFIED -> new CorrectionNotified(List.of());
            case CORRECTED -> new Corrected(null);
            case ACCEPTED -> new Accepted(true, List.of(), null, null);
            case OWED_SUPPLIED -> new OwedSupplied(null);
            case DECLINED -> new Declined("");
            case OCCURRED -> new Occurred("");
            case PROCEDURE_BEGUN -> new ProcedureBegun(null, null, "");
            case PROCEDURE_ENDED -> new ProcedureEnded(null);
            case EXTENDED -> new Extended(1, "", "");
            case DECIDED -> new Decided(null, "", "", "");
            case DELIVERED -> new Delivered(null);
            case WITHDRAWN -> new Withdrawn(null, "");
        };
    }
}
