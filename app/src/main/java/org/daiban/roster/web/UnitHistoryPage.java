package org.daiban.roster.web;

import java.util.List;
import org.daiban.roster.RosterEntry;
import org.daiban.unit.Unit;
import org.daiban.unit.UnitChange;

/** What a unit and its roster went through, the newest first. */
public record UnitHistoryPage(Unit unit, List<UnitChange> changes, List<RosterEntry> entries) {
}
