package org.daiban.engine.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The published days by year, month and day, so that a date is looked up as it stands and found without making a new one:
 * turning dates into epoch days and back costs more than all the counting. A month takes 32 slots, a year 12 months.
 */
final class PublishedDates {
    private static final int MONTH = 32;
    private final int firstSlot;
    /** Nought in slots that stand for no day, such as 30 February. Ranks fit for 250 years. */
    private final char[] rankOfSlot;
    private final LocalDate[] dateOfRank;

    /**
     * @param begin     epoch day of the first published day
     * @param rankOfDay working days up to and including each day from there on
     * @param dayOfRank epoch day of each working day
     */
    PublishedDates(int begin, int[] rankOfDay, int[] dayOfRank) {
        firstSlot = slot(LocalDate.ofEpochDay(begin));
        rankOfSlot = new char[rankOfDay.length == 0 ? 0 : slot(LocalDate.ofEpochDay(begin + rankOfDay.length - 1)) - firstSlot + 1];
        for (int i = 0; i < rankOfDay.length; i++) {
            rankOfSlot[slot(LocalDate.ofEpochDay(begin + i)) - firstSlot] = (char) rankOfDay[i];
        }
        dateOfRank = Arrays.stream(dayOfRank).mapToObj(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
    }

    private static int slot(LocalDate date) {
        return (date.getYear() * 12 + date.getMonthValue()) * MONTH + date.getDayOfMonth();
    }

    /** Working days from the first published day up to and including the date; below 0 where it is not published. */
    int rank(LocalDate date) {
        int slot = slot(date) - firstSlot;
        return slot >= 0 && slot < rankOfSlot.length ? rankOfSlot[slot] : -1;
    }

    /** The working day of this rank, from 1; null past the published ones. */
    LocalDate date(int rank) {
        return rank > 0 && rank <= dateOfRank.length ? dateOfRank[rank - 1] : null;
    }
}
