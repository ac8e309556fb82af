package org.daiban.desk.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What needs a person now.
 *
 * @param groups the most urgent first, empty ones left out
 * @param units  for the bureau only: how the urgent case files spread over those who decide
 * @param calm   open case files that need nothing today
 * @param missingYear the year whose missing calendar alarms today (law/08); 0 where none does
 */
public record DeskPage(LocalDate day, String dayInWords, boolean bureau, List<Group> groups, List<UnitLine> units, int calm,
                       int missingYear) {

    /** @param why what to do about these, in a few words */
    public record Group(String id, String title, String why, List<Row> rows) {
    }

    /**
     * One thing, one link.
     *
     * @param light     name of the light, empty where none belongs to it
     * @param lightText the light in words
     * @param turn      whose turn it is
     * @param note      what is asked, or since when
     */
    public record Row(String href, String what, String project, String light, String lightText, String turn, String note) {
    }

    public record UnitLine(String unit, int overdue, int soon, int suspended, int open) {
    }

    public boolean quiet() {
        return groups.isEmpty();
    }
}
