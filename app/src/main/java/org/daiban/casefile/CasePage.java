package org.daiban.casefile;

import java.util.List;

/**
 * A stretch of a list.
 *
 * @param next where the next stretch begins, to be given back; null at the end
 */
public record CasePage(List<CaseFile> rows, String next) {
    public CasePage {
        rows = List.copyOf(rows);
    }
}
