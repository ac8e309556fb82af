package org.daiban.rating.web;

import java.util.List;
import org.daiban.rating.Served;

/** @param next where the list goes on; empty at its end @param mine whether only one's own are shown */
public record CallListPage(List<Served> rows, String next, boolean mine) {
    public CallListPage {
        rows = List.copyOf(rows);
    }
}
