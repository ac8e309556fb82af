package org.daiban.help.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequest;
import org.daiban.help.ResponseTimes;

/**
 * What a unit was asked.
 *
 * @param times how quickly it answers; null where it was asked nothing for a year
 * @param next  where the list goes on; empty at the end
 */
public record UnitHelpPage(String unit, HelpList.Show show, Map<HelpList.Show, String> shows, List<HelpRequest> rows, ResponseTimes times, String next,
                           LocalDate today) {
}
