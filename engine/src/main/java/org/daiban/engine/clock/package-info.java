/**
 * The legal clock of one matter: from what happened to the day the limit ends, with each step and its clause.
 *
 * <p>How it counts (a reading marked 推定 in the explanation is ours where the law is silent):
 * <ul>
 * <li>The day of the start is not counted (民法典 §201). A working-day limit ends on its last working day (行政许可法 §82);
 *     a calendar-day limit that ends on a day off rolls to the next working day (民法典 §203).
 * <li>A suspension begun on D and ended on E leaves out the days after D up to and including E. Suspensions are a union:
 *     a day under two of them is left out once. One begun on or after the due day moves nothing.
 * <li>An extension adds days in the unit of the limit, once, and only before the limit has run out (行政许可法 §42).
 * <li>Within five working days of the papers the authority accepts, declines or tells once what is missing; after that
 *     the papers count as accepted from the day they came (行政许可法 §32). A later notice or acceptance changes nothing.
 * <li>After a notice in time nothing runs until the acceptance is recorded: the law names no days for it, we assume none.
 * <li>A limit from receipt starts when the papers came, or when they were completed after a notice in time (ours).
 * </ul>
 */
package org.daiban.engine.clock;
