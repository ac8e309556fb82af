package org.daiban.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.DayKind;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.sql.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The working calendar in force in the current jurisdiction, the ones before it, and when a light turns. */
@Component
public class Calendars {

    private final CalendarStore store;
    private final LightStore lightStore;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Versions<WorkingCalendar> calendars;
    private final Versions<LightPolicy> lights;

    Calendars(CalendarStore store, LightStore lightStore, Once once, ApplicationEventPublisher events) {
        this.store = store;
        this.lightStore = lightStore;
        this.once = once;
        this.events = events;
        this.calendars = new Versions<>(store::newest, this::read);
        this.lights = new Versions<>(lightStore::newest, lightStore::read);
    }

    /** The calendar in force now. */
    public WorkingCalendar current() {
        return calendars.current();
    }

    /** A calendar that was in force, for dates reckoned by it. */
    public Optional<WorkingCalendar> version(int version) {
        return calendars.version(version);
    }

    /** When a light turns yellow; a house rule (assumption), kept as data. */
    public LightPolicy lights() {
        return lights.current();
    }

    /** The years in force, the newest first. */
    public List<PublishedYear> years() {
        WorkingCalendar calendar = current();
        return store.years(calendar.version()).stream()
                .map(year -> published(year, calendar))
                .sorted((a, b) -> b.year() - a.year())
                .toList();
    }

    /** What publishing the year would change; refused where it could not be published. */
    public Outcome<YearDifference> preview(YearPublication publication) {
        List<Refusal> refusals = PublicationRules.refusals(publication, current());
        return refusals.isEmpty() ? Outcome.done(difference(publication)) : Outcome.refused(refusals);
    }

    /** Publishes a year as the next version and tells it by {@link CalendarAmended}; done with the number of the version. */
    public Outcome<Integer> publish(Actor actor, YearPublication publication, UUID key) {
        AtomicReference<YearDifference> change = new AtomicReference<>();
        Outcome<Integer> outcome = once.run(key, String::valueOf, Integer::valueOf, () -> {
            Outcome<Integer> inserted = insert(actor, publication);
            if (inserted.isDone()) {
                change.set(difference(publication));
            }
            return inserted;
        });
        calendars.published();
        if (change.get() != null) {
            events.publishEvent(new CalendarAmended(Jurisdiction.current(), outcome.orThrow(), change.get()));
        }
        return outcome;
    }

    /** Sets when a light turns yellow, with the reason. */
    public Outcome<LightPolicy> setLights(Actor actor, LightPolicy policy, String reason, UUID key) {
        Outcome<LightPolicy> outcome = once.run(key, set -> "", kept -> policy, () -> {
            lightStore.insert(actor, policy, reason);
            return Outcome.done(policy);
        });
        lights.published();
        return outcome;
    }

    private Outcome<Integer> insert(Actor actor, YearPublication publication) {
        WorkingCalendar inForce = current();
        List<Refusal> refusals = PublicationRules.refusals(publication, inForce);
        int next = publication.seen() + 1;
        if (publication.seen() != inForce.version()) {
            refusals.add(changedMeanwhile(inForce.version()));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var publisher = new CalendarStore.Publisher(actor.account(), actor.name());
        boolean inserted = store.insert(next, publication.document().strip(), publisher,
                Map.of(publication.year(), publication.days()));
        return inserted ? Outcome.done(next) : Outcome.refused(changedMeanwhile(next));
    }

    private Refusal changedMeanwhile(int version) {
        return new Refusal("R22-79",
                "刚才" + store.publisherOf(version) + "已经发布第 " + version + " 版日历，请看过现在的日历以后再发布。", "产品");
    }

    private YearDifference difference(YearPublication publication) {
        WorkingCalendar before = current();
        List<CalendarDay> days = CalendarFile.read("", publication.year(), publication.days()).days();
        return YearDifference.between(before, before.amended(publication.year(), days), publication.year());
    }

    private WorkingCalendar read(int version) {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (CalendarStore.StoredYear year : store.years(version)) {
            years.put(year.year(), CalendarFile.read("", year.year(), year.days()).days());
        }
        return years.isEmpty() ? null : WorkingCalendar.of(years, version);
    }

    private static PublishedYear published(CalendarStore.StoredYear year, WorkingCalendar calendar) {
        List<CalendarDay> days = calendar.specialDays(year.year());
        int swapped = (int) days.stream().filter(day -> day.kind() == DayKind.SWAPPED).count();
        LocalDate eve = LocalDate.of(year.year() - 1, 12, 31);
        return new PublishedYear(year.year(), year.publishedIn(), year.document(), year.publishedByName(), year.publishedAt(),
                days.size() - swapped, swapped, calendar.count(eve, eve.plusYears(1)), year.days());
    }
}
