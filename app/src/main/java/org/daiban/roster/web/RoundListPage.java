package org.daiban.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.roster.RoundLine;

/** The rounds of 名单报送, the newest first. */
public record RoundListPage(LocalDate today, List<RoundLine> rounds, boolean mayOpen) {
}
