package org.daiban.rating.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.rating.Served;

/** @param open those that go on are shown @param next where the list goes on; empty at its end */
public record FollowUpListPage(List<Served> rows, boolean open, String next, LocalDate today) {
    public FollowUpListPage {
        rows = List.copyOf(rows);
    }
}
