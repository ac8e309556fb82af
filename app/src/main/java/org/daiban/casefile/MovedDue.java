package org.daiban.casefile;

import java.util.UUID;
import org.daiban.engine.clock.AmendedDue;
import org.daiban.engine.matter.Limits;

/**
 * A due day that a calendar moved; both stay on record.
 *
 * @param days       both days, and which of them binds
 * @param byCalendar the version of the calendar the first of them was reckoned by
 */
public record MovedDue(UUID caseFile, String code, String matterName, UUID project, String projectName, String unitName,
                       Limits measure, AmendedDue days, int byCalendar) {

    /** Where a list goes on after this one. */
    public String place() {
        return caseFile + "." + measure.name();
    }
}
