package org.daiban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.date.HolidayCalendar;
import java.time.LocalDate;
import java.util.Random;
import org.daiban.engine.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class CalendarAgreementTest {
    private static final int CASES = 1_000_000;
    private static final WorkingCalendar OURS = City.CALENDAR;
    private static final HolidayCalendar STRATA = StrataCalendar.of(City.YEARS);
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2026, 12, 31).toEpochDay() - FIRST.toEpochDay());

    private final Random random = new Random(441400);

    @Test
    void every_published_day_is_worked_in_both_or_in_neither() {
        for (int i = 0; i <= DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            assertThat(OURS.isWorkingDay(day)).as("%s", day).isEqualTo(STRATA.isBusinessDay(day));
        }
    }

    @Test
    void a_million_random_spans_have_the_same_number_of_working_days() {
        for (int i = 0; i < CASES; i++) {
            int from = random.nextInt(DAYS);
            LocalDate after = FIRST.plusDays(from);
            LocalDate through = after.plusDays(random.nextInt(DAYS - from));
            int theirs = STRATA.daysBetween(after.plusDays(1), through.plusDays(1));
            if (OURS.count(after, through) != theirs
                || OURS.countDays((int) after.toEpochDay(), (int) through.toEpochDay()) != theirs) {
                assertThat(OURS.count(after, through)).as("%s to %s", after, through).isEqualTo(theirs);
            }
        }
    }

    @Test
    void a_million_random_additions_and_subtractions_reach_the_same_day() {
        int margin = 800;
        for (int i = 0; i < CASES; i++) {
            LocalDate start = FIRST.plusDays(margin + random.nextInt(DAYS - 2 * margin));
            int amount = (1 + random.nextInt(margin / 2)) * (random.nextBoolean() ? 1 : -1);
            LocalDate theirs = STRATA.shift(start, amount);
            if (!OURS.plus(start, amount).on().equals(theirs)
                || OURS.plusDays((int) start.toEpochDay(), amount) != theirs.toEpochDay()) {
                assertThat(OURS.plus(start, amount).on()).as("%s plus %d", start, amount).isEqualTo(theirs);
            }
        }
    }
}
