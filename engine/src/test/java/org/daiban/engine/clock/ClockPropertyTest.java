package org.daiban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daiban.engine.calendar.Due;
import org.daiban.engine.calendar.PublishedCalendars;
import org.daiban.engine.calendar.SlowCalendar;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.ClockEvent.Accepted;
import org.daiban.engine.clock.ClockEvent.CorrectionCompleted;
import org.daiban.engine.clock.ClockEvent.CorrectionNotified;
import org.daiban.engine.clock.ClockEvent.Decided;
import org.daiban.engine.clock.ClockEvent.Declined;
import org.daiban.engine.clock.ClockEvent.Extended;
import org.daiban.engine.clock.ClockEvent.Occurred;
import org.daiban.engine.clock.ClockEvent.Received;
import org.daiban.engine.clock.ClockEvent.Resumed;
import org.daiban.engine.clock.ClockEvent.Suspended;
import org.daiban.engine.clock.ClockEvent.Withdrawn;

class ClockPropertyTest {
    private static final WorkingCalendar CHINA = PublishedCalendars.CHINA;
    private static final SlowCalendar SLOW = new SlowCalendar(PublishedCalendars.years());
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /** Days after the start on which a suspension begins, and how many days it lasts. */
    record Pause(int begin, int days) {
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.longs()
            .between(LocalDate.of(2018, 1, 1).toEpochDay(), LocalDate.of(2026, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 90), Arbitraries.of(DayUnit.values()))
            .as((amount, unit) -> new TimeLimit(amount, unit, ClockStart.ACCEPTANCE));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 40))
            .as(Pause::new).list().ofMaxSize(6);
    }

    private static List<ClockEvent> events(LocalDate start, List<Pause> pauses) {
        List<ClockEvent> events = new ArrayList<>(List.of(new Accepted(start)));
        for (int i = 0; i < pauses.size(); i++) {
            LocalDate begun = start.plusDays(pauses.get(i).begin());
            events.add(new Suspended(begun, "第" + i + "次", "k" + i));
            events.add(new Resumed(begun.plusDays(pauses.get(i).days()), "k" + i));
        }
        return events;
    }

    private static Reading read(TimeLimit limit, List<ClockEvent> events, LocalDate asOf) {
        var result = Clock.read(CHINA, limit, events, asOf, LightPolicy.USUAL);
        assertThat(result.problems()).isEmpty();
        return result.reading().orElseThrow();
    }

    /** The definition and nothing else, walked day by day. */
    private static LocalDate slowDue(TimeLimit limit, LocalDate start, List<Pause> pauses) {
        Set<LocalDate> suspended = new HashSet<>();
        for (Pause pause : pauses) {
            for (int day = 1; day <= pause.days(); day++) {
                suspended.add(start.plusDays(pause.begin() + day));
            }
        }
        boolean working = limit.unit() == DayUnit.WORKING_DAYS;
        LocalDate day = start;
        for (int left = limit.amount(); left > 0; ) {
            day = day.plusDays(1);
            left -= !suspended.contains(day) && (!working || SLOW.isWorkingDay(day)) ? 1 : 0;
        }
        while (suspended.contains(day) || !SLOW.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Property
    void the_due_day_agrees_with_walking(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses) {
        assertThat(read(limit, events(start, pauses), LATER).due()).isEqualTo(slowDue(limit, start, pauses));
    }

    @Property
    void the_lines_add_up_to_the_due_day(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses,
        @ForAll boolean extended) {
        List<ClockEvent> events = events(start, pauses);
        if (extended) {
            events.add(new Extended(start, 10));
        }
        Reading reading = read(limit, events, LATER);
        int days = 0;
        for (Line line : reading.explanation()) {
            days += line.days();
            LocalDate reached = limit.unit() == DayUnit.CALENDAR_DAYS || days == 0
                ? start.plusDays(days)
                : CHINA.plus(start, days).on();
            assertThat(line.on()).as(line.text()).isEqualTo(reached);
            assertThat(line.text()).isNotBlank();
            assertThat(line.clause()).isNotBlank();
        }
        assertThat(reading.explanation()).last().extracting(Line::on).isEqualTo(reading.due());
    }

    @Property
    void a_suspension_of_n_working_days_moves_the_due_day_n_working_days(
        @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int amount,
        @ForAll @IntRange(max = 59) int before, @ForAll @IntRange(max = 30) int days) {
        Assume.that(before < amount);
        TimeLimit limit = new TimeLimit(amount, DayUnit.WORKING_DAYS, ClockStart.ACCEPTANCE);
        LocalDate begun = before == 0 ? start : CHINA.plus(start, before).on();
        LocalDate ended = days == 0 ? begun : CHINA.plus(begun, days).on();
        Reading reading = read(limit, List.of(new Accepted(start), new Suspended(begun, ""), new Resumed(ended)), LATER);
        assertThat(reading.due()).isEqualTo(CHINA.plus(start, amount + days).on());
    }

    @Property
    void the_order_in_which_events_are_listed_never_matters(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses,
        @ForAll long seed) {
        List<ClockEvent> events = events(start, pauses);
        List<ClockEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        Reading one = read(limit, events, LATER);
        Reading other = read(limit, shuffled, LATER);
        assertThat(other.due()).isEqualTo(one.due());
        assertThat(other.elapsed()).isEqualTo(one.elapsed());
        assertThat(other.explanation()).extracting(Line::days).isEqualTo(one.explanation().stream().map(Line::days).toList());
    }

    @Property
    void keys_only_tell_reasons_apart_and_never_change_what_is_left_out(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses) {
        List<ClockEvent> keyless = events(start, pauses).stream().map(event -> event instanceof Suspended begun
            ? new Suspended(begun.on(), begun.reason())
            : event instanceof Resumed ended ? new Resumed(ended.on()) : event).toList();
        assertThat(read(limit, keyless, LATER).due()).isEqualTo(read(limit, events(start, pauses), LATER).due());
    }

    @Property
    void a_suspension_inside_another_changes_nothing(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll @IntRange(max = 30) int begin,
        @ForAll @IntRange(max = 40) int days, @ForAll @IntRange(max = 40) int later, @ForAll @IntRange(max = 40) int shorter) {
        Assume.that(later + shorter <= days);
        List<Pause> outer = List.of(new Pause(begin, days));
        List<Pause> both = List.of(new Pause(begin, days), new Pause(begin + later, shorter));
        Reading one = read(limit, events(start, outer), LATER);
        Reading other = read(limit, events(start, both), LATER);
        assertThat(other.due()).isEqualTo(one.due());
        assertThat(other.suspended()).isEqualTo(one.suspended());
    }

    @Property
    void another_suspension_never_brings_the_due_day_forward(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") @Size(min = 1) List<Pause> pauses) {
        LocalDate fewer = read(limit, events(start, pauses.subList(1, pauses.size())), LATER).due();
        assertThat(read(limit, events(start, pauses), LATER).due()).isAfterOrEqualTo(fewer);
    }

    @Property
    void a_longer_extension_never_ends_earlier_and_working_days_add_exactly(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses,
        @ForAll @IntRange(min = 1, max = 30) int amount) {
        LocalDate shorter = extended(limit, start, pauses, amount).due();
        LocalDate longer = extended(limit, start, pauses, amount + 1).due();
        assertThat(longer).isAfterOrEqualTo(shorter);
        TimeLimit widened = new TimeLimit(limit.amount() + amount, limit.unit(), limit.starts());
        assertThat(shorter).isEqualTo(read(widened, events(start, pauses), LATER).due());
    }

    private static Reading extended(TimeLimit limit, LocalDate start, List<Pause> pauses, int amount) {
        List<ClockEvent> events = events(start, pauses);
        events.add(new Extended(start, amount));
        return read(limit, events, LATER);
    }

    @Property
    void a_due_day_is_always_a_working_day_that_is_not_suspended(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses) {
        LocalDate due = read(limit, events(start, pauses), LATER).due();
        assertThat(CHINA.isWorkingDay(due)).isTrue();
        assertThat(pauses).noneMatch(pause -> start.plusDays(pause.begin()).isBefore(due)
            && !start.plusDays(pause.begin() + pause.days()).isBefore(due));
    }

    @Property
    void on_the_due_day_nothing_remains_and_the_day_after_is_overdue(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses) {
        LocalDate due = read(limit, events(start, pauses), LATER).due();
        List<ClockEvent> events = events(start, pauses);
        events.removeIf(event -> event.on().isAfter(due));
        Reading onTime = read(limit, events, due);
        assertThat(onTime.due()).isEqualTo(due);
        assertThat(onTime.remaining()).isZero();
        assertThat(onTime.overdue()).isFalse();
        assertThat(read(limit, events, due.plusDays(1)).overdue()).isTrue();
    }

    @Property
    void what_is_used_and_what_remains_is_always_the_limit_and_the_roll(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses,
        @ForAll @IntRange(min = 100, max = 300) int later) {
        Reading reading = read(limit, events(start, pauses), start.plusDays(later));
        int rolled = reading.explanation().stream().filter(line -> line.rule() == Rule.ROLLED).mapToInt(Line::days).sum();
        assertThat(reading.elapsed() + reading.remaining()).isEqualTo(limit.amount() + rolled);
        assertThat(reading.elapsed()).isBetween(0, reading.spanElapsed());
    }

    @Property
    void silence_of_five_working_days_starts_the_clock_on_the_day_of_receipt_and_not_before(
        @ForAll("starts") LocalDate received, @ForAll("limits") TimeLimit limit, @ForAll @IntRange(max = 40) int later) {
        LocalDate asOf = received.plusDays(later);
        Reading reading = read(limit, List.of(new Received(received)), asOf);
        boolean silent = CHINA.plus(received, 5).on().isBefore(asOf);
        assertThat(reading.startedOn()).isEqualTo(silent ? received : null);
        if (silent) {
            assertThat(reading.due()).isEqualTo(read(limit, List.of(new Accepted(received)), asOf).due());
        }
    }

    @Property
    void a_reading_is_provisional_exactly_when_a_day_it_counts_is_unpublished(
        @ForAll("starts") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> pauses) {
        Reading reading = read(limit, events(start, pauses), LATER);
        assertThat(reading.provisional()).isEqualTo(reading.due().getYear() > 2026);
        assertThat(reading.explanation().stream().anyMatch(line -> line.rule() == Rule.PROVISIONAL))
            .isEqualTo(reading.provisional());
    }

    @Property
    void the_binding_day_of_an_amended_calendar_is_one_of_the_two_and_the_better_one(
        @ForAll("starts") LocalDate original, @ForAll @IntRange(min = -20, max = 20) int moved) {
        Due before = new Due(original, false);
        Due after = new Due(original.plusDays(moved), false);
        assertThat(Clock.amended(before, after, Obligor.AUTHORITY).binding().on())
            .isEqualTo(moved < 0 ? after.on() : before.on());
        assertThat(Clock.amended(before, after, Obligor.APPLICANT).binding().on())
            .isEqualTo(moved < 0 ? before.on() : after.on());
    }

    @Provide
    Arbitrary<List<ClockEvent>> nonsense() {
        Arbitrary<LocalDate> near = Arbitraries.integers().between(0, 60).map(LocalDate.of(2026, 1, 20)::plusDays);
        Arbitrary<LocalDate> day = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(30, near),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH)));
        Arbitrary<String> key = Arbitraries.of("", "", "a", "b");
        Arbitrary<ClockEvent> event = Combinators.combine(Arbitraries.integers().between(0, 13), day, key,
            Arbitraries.integers().between(-1, 15)).as(ClockPropertyTest::anyEvent);
        return event.list().ofMaxSize(9);
    }

    private static ClockEvent anyEvent(int kind, LocalDate on, String key, int amount) {
        return switch (kind) {
            case 0, 1 -> new Received(on);
            case 2 -> new CorrectionNotified(on);
            case 3 -> new CorrectionCompleted(on);
            case 4, 5 -> new Accepted(on);
            case 6 -> new Occurred(on);
            case 7, 8 -> new Suspended(on, key, key);
            case 9, 10 -> new Resumed(on, key);
            case 11 -> new Extended(on, amount);
            case 12 -> new Decided(on);
            default -> amount % 2 == 0 ? new Withdrawn(on) : new Declined(on);
        };
    }

    @Property(tries = 5000)
    void any_list_of_events_is_answered_with_a_reading_or_with_problems_that_point_into_it(
        @ForAll("nonsense") List<ClockEvent> events, @ForAll("limits") TimeLimit limit, @ForAll ClockStart starts,
        @ForAll @IntRange(max = 80) int asOf) {
        TimeLimit any = new TimeLimit(limit.amount(), limit.unit(), starts);
        var result = Clock.read(CHINA, any, events, LocalDate.of(2026, 1, 20).plusDays(asOf), LightPolicy.USUAL);
        assertThat(result.reading().isPresent()).isEqualTo(result.problems().isEmpty());
        assertThat(result.problems()).allMatch(problem -> problem.row() >= 1 && problem.row() <= events.size());
        result.reading().ifPresent(reading -> {
            assertThat(reading.due() == null).isEqualTo(reading.startedOn() == null);
            assertThat(reading.explanation()).isNotEmpty().allMatch(line -> !line.text().isBlank());
        });
    }
}
