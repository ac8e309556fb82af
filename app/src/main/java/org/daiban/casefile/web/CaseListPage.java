package org.daiban.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daiban.casefile.CaseFile;
import org.daiban.unit.Unit;

/**
 * Case files by due day.
 *
 * @param next the address of the following stretch; empty at the end
 * @param stoodInFor names of those whose case files are shown beside the officer's own
 */
public record CaseListPage(List<CaseFile> rows, List<Unit> units, String search, String light, UUID unit, boolean mine,
                           boolean closed, String next, Map<UUID, String> stoodInFor) {

    public CaseListPage {
        stoodInFor = Map.copyOf(stoodInFor);
    }

    /** 代 林晓岚; empty where it is the officer's own. */
    public String instead(CaseFile file) {
        return stoodInFor.containsKey(file.officer()) ? "代 " + stoodInFor.get(file.officer()) : "";
    }

    public boolean filtered() {
        return !search.isEmpty() || !light.isEmpty() || unit != null || mine || closed;
    }
}
