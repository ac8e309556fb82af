package org.daiban.bench;

import java.time.LocalDate;
import java.util.Random;
import org.daiban.engine.calendar.WorkingCalendar;

/** Random questions to a calendar, all inside the published years, the same in every run. */
final class Cases {
    static final int SIZE = 1024;
    final LocalDate[] starts = new LocalDate[SIZE];
    final LocalDate[] ends = new LocalDate[SIZE];
    /** The days after: Strata counts the first day and leaves out the last. */
    final LocalDate[] daysAfterStarts = new LocalDate[SIZE];
    final LocalDate[] daysAfterEnds = new LocalDate[SIZE];
    final int[] startDays = new int[SIZE];
    final int[] endDays = new int[SIZE];
    final int[] amounts = new int[SIZE];

    /** @param longest working days, 1 to 700 */
    Cases(WorkingCalendar calendar, int longest) {
        Random random = new Random(longest);
        LocalDate first = LocalDate.of(calendar.firstPublishedYear(), 1, 1);
        int room = (calendar.lastPublishedYear() - calendar.firstPublishedYear() - 2) * 365;
        for (int i = 0; i < SIZE; i++) {
            starts[i] = first.plusDays(random.nextInt(room));
            amounts[i] = 1 + random.nextInt(longest);
            ends[i] = calendar.plus(starts[i], amounts[i]).on();
            daysAfterStarts[i] = starts[i].plusDays(1);
            daysAfterEnds[i] = ends[i].plusDays(1);
            startDays[i] = (int) starts[i].toEpochDay();
            endDays[i] = (int) ends[i].toEpochDay();
        }
    }
}
