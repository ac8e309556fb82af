package org.daiban.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Actor;
import org.daiban.identity.SignIn;
import org.daiban.web.PresentAct;

/**
 * What happened in the demo world, told project by project and played day by day. Days are working days before today,
 * so that every light means the same whenever the demo is first started.
 */
final class Story {

    private record Act(int workingDaysAgo, Runnable what) {
    }

    private final List<Act> acts = new ArrayList<>();
    private final TravellingClock clock;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    Story(TravellingClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.today = LocalDate.now(clock);
    }

    /** The day so many working days ago; a negative number lies ahead. */
    LocalDate day(int workingDaysAgo) {
        return workingDaysAgo == 0 ? calendar.previous(today) : calendar.plus(today, -workingDaysAgo).on();
    }

    /** @param does what it is, as the record of acts names it */
    void on(int workingDaysAgo, Actor who, String does, Runnable what) {
        acts.add(new Act(workingDaysAgo, () -> as(who, does, what)));
    }

    /** Does it in that person's name. */
    static void as(Actor who, String does, Runnable what) {
        SignIn.as(who, () -> PresentAct.doing(does, what));
    }

    /** Lives through it all, the longest ago first, and what is of one day as it was told. */
    void play() {
        acts.stream()
                .sorted(Comparator.comparingInt(Act::workingDaysAgo).reversed())
                .forEach(act -> clock.at(day(act.workingDaysAgo()), act.what()));
    }
}
