package org.daiban.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.unit.Unit;
import org.daiban.web.Form;

/**
 * A round about to be opened.
 *
 * @param usual a due day that leaves the usual time
 */
public record RoundFormPage(Form form, List<Unit> units, LocalDate today, LocalDate usual, int workingDaysToUsual) {
}
