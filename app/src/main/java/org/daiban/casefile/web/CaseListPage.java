package org.daiban.casefile.web;

import java.util.List;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.unit.Unit;

/**
 * Case files by due day.
 *
 * @param next the address of the following stretch; empty at the end
 */
public record CaseListPage(List<CaseFile> rows, List<Unit> units, String search, String light, UUID unit, boolean mine,
                           boolean closed, String next) {

    public boolean filtered() {
        return !search.isEmpty() || !light.isEmpty() || unit != null || mine || closed;
    }
}
