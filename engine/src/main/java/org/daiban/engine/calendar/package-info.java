/**
 * Chinese working days: weekdays, less the holidays, plus the weekend days worked in exchange (调休上班日). Years the
 * State Council has not published are reckoned by weekdays alone, and every answer that leans on one is provisional.
 */
package org.daiban.engine.calendar;
