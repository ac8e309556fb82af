package org.daiban.warning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daiban.engine.clock.Light;

/**
 * 预警: a case file came near its due day (yellow) or passed it (red).
 *
 * @param dueOn   the due day it was told for
 * @param madeOn  the day it was told
 * @param endedOn the case file ended, or its due day moved; empty while it stands
 * @param reason  why it is late, as last said in public; empty where nobody said
 */
public record CaseWarning(UUID id, UUID caseFile, String projectName, String matterName, String unitName, Light light,
                          LocalDate dueOn, LocalDate madeOn, Optional<LocalDate> endedOn, String reason) {
}
