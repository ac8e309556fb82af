package org.daiban.desk.web;

import java.util.List;

/**
 * The first screen: what must be done today, at once; the other blocks come by themselves.
 *
 * @param due   今日必办
 * @param calm  open case files that need nothing today
 * @param missingYear the year whose missing calendar alarms today (law/08); 0 where none does
 * @param stoodInFor whose work is shown beside one's own; empty mostly
 */
public record DeskPage(String dayInWords, boolean bureau, Part due, int calm, int missingYear, List<String> stoodInFor) {
    public DeskPage {
        stoodInFor = List.copyOf(stoodInFor);
    }

    public record UnitLine(String unit, int overdue, int soon, int suspended, int open) {
    }
}
