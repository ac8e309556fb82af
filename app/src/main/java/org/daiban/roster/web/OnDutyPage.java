package org.daiban.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.roster.OnDuty;
import org.daiban.unit.Unit;

/** Who handles what in which unit today. */
public record OnDutyPage(LocalDate today, List<Line> lines) {

    /**
     * @param matter name of the matter; empty where only the unit was asked for
     * @param onDuty null where nobody is named or there
     */
    public record Line(Unit unit, String matter, OnDuty onDuty) {
    }
}
