package org.daiban.help;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 协助请求: what an officer asks a unit about a case file, as it is now.
 *
 * @param code       of the case file
 * @param context    the case file as it stood when it was asked, one line each
 * @param rung       how far the present round has climbed
 * @param holder     who of the unit has it, by the roster; null where the roster knew nobody
 * @param holderName empty where nobody
 * @param current    the present round
 * @param version    number of its last event
 */
public record HelpRequest(UUID id, UUID caseFile, UUID project, String matter, String matterName, String projectName, String code,
                          UUID unit, String unitName, UUID officer, String officerName, String context, HelpState state,
                          Rung rung, UUID holder, String holderName, HelpRound current, int version) {

    public boolean isLate(LocalDate today) {
        return state.waits() && today.isAfter(current.dueOn());
    }
}
