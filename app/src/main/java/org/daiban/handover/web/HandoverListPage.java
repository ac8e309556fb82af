package org.daiban.handover.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.handover.WorkHandover;

/** @param next where the list goes on; empty at its end */
public record HandoverListPage(List<WorkHandover> rows, LocalDate today, String next) {
    public HandoverListPage {
        rows = List.copyOf(rows);
    }
}
