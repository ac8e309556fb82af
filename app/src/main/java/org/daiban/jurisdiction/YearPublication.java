package org.daiban.jurisdiction;

/**
 * A year to be published, or published anew.
 *
 * @param days     the file: columns date and kind
 * @param document 依据文号, the notice it rests on
 * @param seen     the calendar version the publisher had before him
 */
public record YearPublication(int year, String days, String document, int seen) {
}
