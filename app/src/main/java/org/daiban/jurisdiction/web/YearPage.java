package org.daiban.jurisdiction.web;

/**
 * One year to look at and to print.
 *
 * @param document what it rests on; empty where it is not published
 * @param byWhom   who drew it up and who published it
 * @param earlier  the year before where there is one to see, else 0
 * @param later    the year after where there is one to see, else 0
 */
public record YearPage(YearView view, String document, String byWhom, int version, int earlier, int later) {
}
