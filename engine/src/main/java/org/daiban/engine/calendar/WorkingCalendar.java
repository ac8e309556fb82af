package org.daiban.engine.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The working days of one jurisdiction, a value. Every question is answered in constant time by rank (how many working
 * days up to a day) and select (which day has that rank): one table look-up inside the published years, arithmetic of
 * the week outside them. Forms that take {@code int} speak epoch days ({@link LocalDate#toEpochDay()}) and allocate
 * nothing. Meant for 1970 to 2200; the caller keeps dates in that range.
 *
 * <p>Law: 行政许可法 §82 (limits of that law are working days without statutory holidays); 全国年节及纪念日放假办法 and the
 * yearly notices of the State Council for which days those are.
 */
public final class WorkingCalendar {
    private final NavigableMap<Integer, List<CalendarDay>> years;
    private final int version;
    /** First day of the first published year, and the first day after the last one. */
    private final int begin;
    private final int end;
    /** Working days from {@link #begin} up to and including each day. */
    private final int[] rankOfDay;
    /** The days with rank 1, 2, 3 ... at index 0, 1, 2 ... */
    private final int[] dayOfRank;
    /** Weekend days worked from {@link #begin} up to and including each day. */
    private final int[] swappedOfDay;
    private final PublishedDates dates;
    private final boolean gaps;

    /**
     * A first version made of published years. A year in the map with no special day is published all the same.
     *
     * @throws IllegalArgumentException when a day stands under another year; {@link CalendarFile} tells the giver first
     */
    public static WorkingCalendar of(Map<Integer, List<CalendarDay>> publishedYears) {
        return of(publishedYears, 1);
    }

    /** As {@link #of(Map)}, under the version number the caller keeps this calendar by. */
    public static WorkingCalendar of(Map<Integer, List<CalendarDay>> publishedYears, int version) {
        return new WorkingCalendar(publishedYears, version);
    }

    private WorkingCalendar(Map<Integer, List<CalendarDay>> publishedYears, int version) {
        this.version = version;
        this.years = new TreeMap<>();
        publishedYears.forEach((year, days) -> years.put(year, daysOf(year, days)));
        this.begin = years.isEmpty() ? 0 : firstDayOf(years.firstKey());
        this.end = years.isEmpty() ? 0 : firstDayOf(years.lastKey() + 1);
        this.gaps = !years.isEmpty() && years.lastKey() - years.firstKey() + 1 != years.size();
        boolean[] working = workingDays();
        this.rankOfDay = ranks(working);
        this.dayOfRank = selections(working);
        this.swappedOfDay = ranks(workedWeekends(working));
        this.dates = new PublishedDates(begin, rankOfDay, dayOfRank);
    }

    private static List<CalendarDay> daysOf(int year, List<CalendarDay> days) {
        for (CalendarDay day : days) {
            if (day.date().getYear() != year) {
                throw new IllegalArgumentException(day.date() + " does not belong to " + year);
            }
        }
        return List.copyOf(days);
    }

    private boolean[] workingDays() {
        boolean[] working = new boolean[end - begin];
        for (int i = 0; i < working.length; i++) {
            working[i] = isWeekday(begin + i);
        }
        years.values().forEach(days -> days.forEach(
            day -> working[epochDay(day.date()) - begin] = day.kind() == DayKind.SWAPPED));
        return working;
    }

    private boolean[] workedWeekends(boolean[] working) {
        boolean[] worked = working.clone();
        for (int i = 0; i < worked.length; i++) {
            worked[i] &= !isWeekday(begin + i);
        }
        return worked;
    }

    private static int[] ranks(boolean[] working) {
        int[] ranks = new int[working.length];
        int rank = 0;
        for (int i = 0; i < working.length; i++) {
            rank += working[i] ? 1 : 0;
            ranks[i] = rank;
        }
        return ranks;
    }

    private int[] selections(boolean[] working) {
        int[] days = new int[working.length];
        int rank = 0;
        for (int i = 0; i < working.length; i++) {
            if (working[i]) {
                days[rank++] = begin + i;
            }
        }
        return Arrays.copyOf(days, rank);
    }

    /** The same calendar with one year published, or published anew; the next version. This one stays as it was. */
    public WorkingCalendar amended(int year, List<CalendarDay> days) {
        var published = new TreeMap<>(years);
        published.put(year, days);
        return new WorkingCalendar(published, version + 1);
    }

    /** Tells apart calendars of one jurisdiction, so that a date can say which one it was reckoned by. */
    public int version() {
        return version;
    }

    /** The first published year, 0 when none is. */
    public int firstPublishedYear() {
        return years.isEmpty() ? 0 : years.firstKey();
    }

    /** The last published year, 0 when none is. */
    public int lastPublishedYear() {
        return years.isEmpty() ? 0 : years.lastKey();
    }

    /** The special days of a published year, as they were given; empty for any other year. */
    public List<CalendarDay> specialDays(int year) {
        return years.getOrDefault(year, List.of());
    }

    /** True when the holidays of the day's year are not published, so that nobody knows yet whether it is worked. */
    public boolean provisional(LocalDate date) {
        return !years.containsKey(date.getYear());
    }

    /** True when any day after {@code after} up to and including {@code through} lies in an unpublished year. */
    public boolean provisional(LocalDate after, LocalDate through) {
        return provisional(epochDay(after), epochDay(through));
    }

    /** Twin of {@link #provisional(LocalDate, LocalDate)}; allocates only where years are left out between published ones. */
    public boolean provisional(int after, int through) {
        if (after >= through) {
            return false;
        }
        return after + 1 < begin || through >= end || gaps && anyYearMissing(
            LocalDate.ofEpochDay(after + 1).getYear(), LocalDate.ofEpochDay(through).getYear());
    }

    private boolean anyYearMissing(int from, int to) {
        for (int year = from; year <= to; year++) {
            if (!years.containsKey(year)) {
                return true;
            }
        }
        return false;
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(epochDay(date));
    }

    /**
     * The n-th working day after {@code start}; the day of the start is not counted (民法典 §201). Nought gives the start
     * itself, or the next working day where it is none; a negative n the n-th working day before.
     */
    public Due plus(LocalDate start, int workingDays) {
        int rank = dates.rank(start);
        LocalDate published = workingDays > 0 && rank >= 0 && !gaps ? dates.date(rank + workingDays) : null;
        return published == null ? reckoned(start, workingDays) : new Due(published, false);
    }

    private Due reckoned(LocalDate start, int workingDays) {
        LocalDate on = LocalDate.ofEpochDay(plusDays(epochDay(start), workingDays));
        boolean backwards = workingDays < 0;
        LocalDate after = backwards ? on.minusDays(1) : workingDays == 0 ? start.minusDays(1) : start;
        return new Due(on, provisional(after, backwards ? start.minusDays(1) : on));
    }

    /** Working days after {@code after} up to and including {@code through}; negative when they stand the other way. */
    public int count(LocalDate after, LocalDate through) {
        return rank(through) - rank(after);
    }

    /** The day itself when it is worked, else the first working day after it. */
    public LocalDate next(LocalDate date) {
        return LocalDate.ofEpochDay(nextDay(epochDay(date)));
    }

    /** The day itself when it is worked, else the last working day before it. */
    public LocalDate previous(LocalDate date) {
        return LocalDate.ofEpochDay(previousDay(epochDay(date)));
    }

    public boolean isWorkingDay(int epochDay) {
        return rank(epochDay) != rank(epochDay - 1);
    }

    /** Twin of {@link #plus}. */
    public int plusDays(int epochDay, int workingDays) {
        return workingDays > 0
            ? dayAt(rank(epochDay) + workingDays)
            : dayAt(rank(epochDay - 1) + 1 + workingDays);
    }

    /** Twin of {@link #count}. */
    public int countDays(int after, int through) {
        return rank(through) - rank(after);
    }

    /** Twin of {@link #next}. */
    public int nextDay(int epochDay) {
        return dayAt(rank(epochDay - 1) + 1);
    }

    /** Twin of {@link #previous}. */
    public int previousDay(int epochDay) {
        return dayAt(rank(epochDay));
    }

    /**
     * How many working days there are up to and including the day, counted from an origin of this calendar's own (so
     * that only differences, and ranks given back to {@link #dayAt}, mean anything). Never falls from day to day.
     */
    public int rank(int epochDay) {
        int at = epochDay - begin;
        if (at >= 0 && at < rankOfDay.length) {
            return rankOfDay[at];
        }
        return at < 0
            ? weekdays(epochDay) - weekdays(begin - 1)
            : dayOfRank.length + weekdays(epochDay) - weekdays(end - 1);
    }

    private int rank(LocalDate date) {
        int published = dates.rank(date);
        return published >= 0 ? published : rank(epochDay(date));
    }

    /** The working day that has this rank: {@code rank(dayAt(r)) == r}, and no earlier day has. */
    public int dayAt(int rank) {
        int at = rank - 1;
        if (at >= 0 && at < dayOfRank.length) {
            return dayOfRank[at];
        }
        return at < 0
            ? weekdayAt(rank + weekdays(begin - 1))
            : weekdayAt(rank - dayOfRank.length + weekdays(end - 1));
    }

    /** Weekend days after {@code after} up to and including {@code through} that are worked (调休上班日). */
    public int swappedDays(int after, int through) {
        return swappedUpTo(through) - swappedUpTo(after);
    }

    /** Mondays to Fridays after {@code after} up to and including {@code through} that are not worked. */
    public int holidays(int after, int through) {
        return weekdays(through) - weekdays(after) + swappedDays(after, through) - countDays(after, through);
    }

    private int swappedUpTo(int epochDay) {
        return epochDay < begin || begin == end ? 0 : swappedOfDay[Math.min(epochDay, end - 1) - begin];
    }

    /** Mondays to Fridays up to and including the day, from Monday 1969-12-29 (epoch day -3) on. */
    private static int weekdays(int epochDay) {
        int sinceMonday = epochDay + 3;
        return Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
    }

    private static int weekdayAt(int weekdays) {
        return Math.floorDiv(weekdays - 1, 5) * 7 + Math.floorMod(weekdays - 1, 5) - 3;
    }

    private static boolean isWeekday(int epochDay) {
        return Math.floorMod(epochDay + 3, 7) < 5;
    }

    private static int firstDayOf(int year) {
        return epochDay(Year.of(year).atDay(1));
    }

    private static int epochDay(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
