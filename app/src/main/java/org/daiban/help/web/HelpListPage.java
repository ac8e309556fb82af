package org.daiban.help.web;

import java.time.LocalDate;
import java.util.List;
import org.daiban.help.HelpList;
import org.daiban.help.HelpRequest;

/**
 * Help requests by due day.
 *
 * @param mine  an officer's own only
 * @param excel where the same list is had as a file
 * @param next  where it goes on; empty at the end
 */
public record HelpListPage(List<HelpRequest> rows, HelpList.Show show, boolean mine, boolean ofProject, String excel, String next, LocalDate today) {
}
