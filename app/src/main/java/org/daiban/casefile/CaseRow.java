package org.daiban.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A case file as it was opened, with its version; all else comes from its events.
 *
 * @param waitsFor      ids of the prerequisites in this project; alternatives joined by |
 * @param undertaking   handled upon a written undertaking
 * @param withoutResult declined, withdrawn or refused: the matter may be opened anew
 */
record CaseRow(UUID id, UUID project, String projectName, UUID owner, UUID officer, String matter, String matterName,
               int stage, UUID unit, String unitName, String code, List<String> waitsFor, boolean undertaking,
               int catalogueVersion, LocalDate internalDue, LocalDate openedOn, int version, CaseState state,
               boolean withoutResult, LocalDate sortDue) {
    CaseRow {
        waitsFor = List.copyOf(waitsFor);
    }

    /** Where a list stands after this row. */
    String place() {
        return sortDue.toEpochDay() + "_" + id;
    }
}
