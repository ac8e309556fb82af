package org.daiban.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 办件: one matter of one project on its way, as it is now.
 *
 * @param matter      id in the catalogue, e.g. A07
 * @param unit        who decides; null where that is no unit of this service
 * @param unitName    the unit's name, or the words of the catalogue where it is none
 * @param code        what people quote: the unified code of the request and the matter
 * @param turnSince   the day it became theirs
 * @param internalDue our own date from the roadmap; never shown outside; null where there is none
 * @param withoutResult declined, withdrawn or refused: the matter may be opened anew
 * @param version     number of its last event, 0 for none
 */
public record CaseFile(UUID id, UUID project, String projectName, UUID owner, UUID officer, String matter,
                       String matterName, int stage, UUID unit, String unitName, String code, CaseState state,
                       Turn turn, LocalDate turnSince, Standing standing, LocalDate openedOn, LocalDate internalDue,
                       boolean withoutResult, int version) {
}
