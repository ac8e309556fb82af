package org.daiban.casefile;

import java.util.List;
import java.util.Map;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an event is kept: its kind in a column, what its kind tells as JSON. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<EventKind, Class<? extends Happening>> TYPES = Map.ofEntries(
            Map.entry(EventKind.PAPERS_READY, PapersReady.class),
            Map.entry(EventKind.SUBMITTED, Submitted.class),
            Map.entry(EventKind.RECEIVED, Received.class),
            Map.entry(EventKind.CORRECTION_NOTIFIED, CorrectionNotified.class),
            Map.entry(EventKind.CORRECTED, Corrected.class),
            Map.entry(EventKind.ACCEPTED, Accepted.class),
            Map.entry(EventKind.OWED_SUPPLIED, OwedSupplied.class),
            Map.entry(EventKind.DECLINED, Declined.class),
            Map.entry(EventKind.OCCURRED, Occurred.class),
            Map.entry(EventKind.PROCEDURE_BEGUN, ProcedureBegun.class),
            Map.entry(EventKind.PROCEDURE_ENDED, ProcedureEnded.class),
            Map.entry(EventKind.EXTENDED, Extended.class),
            Map.entry(EventKind.DECIDED, Decided.class),
            Map.entry(EventKind.DELIVERED, Delivered.class),
            Map.entry(EventKind.WITHDRAWN, Withdrawn.class));

    private EventJson() {
    }

    static String write(Happening what) {
        return JSON.writeValueAsString(what);
    }

    static Happening read(EventKind kind, String json) {
        return JSON.readValue(json, TYPES.get(kind));
    }

    static String write(List<Caution> cautions) {
        return JSON.writeValueAsString(cautions);
    }

    static List<Caution> cautions(String json) {
        return JSON.readValue(json, new TypeReference<>() {
        });
    }
}
