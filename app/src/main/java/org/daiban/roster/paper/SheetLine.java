package org.daiban.roster.paper;

import org.daiban.roster.Person;

/**
 * A line of the sheet.
 *
 * @param row      as counted by the program that shows it, from 1
 * @param category as written, read or not
 */
public record SheetLine(int row, String category, Person person) {
}
