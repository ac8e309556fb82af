package org.daiban.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.DayKind;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.engine.matter.MatterKind;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.sql.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The working calendar in force in the current jurisdiction, the ones before it, and when a light turns. */
@Component
public class Calendars {

    private static final int ALARM_FROM_MONTH = 11;

    private final CalendarStore store;
    private final LightStore lightStore;
    private final Once once;
    private final Versions<WorkingCalendar> calendars;
    private final Versions<LightPolicies> lights;
    private final ApplicationEventPublisher news;

    Calendars(CalendarStore store, LightStore lightStore, Once once, ApplicationEventPublisher news) {
        this.store = store;
        this.lightStore = lightStore;
        this.once = once;
        this.news = news;
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

    /** Looks at the calendar anew; to be told after another version is committed. */
    void changed() {
        calendars.published();
    }

    /** When lights turn yellow; a house rule (assumption), kept as data. */
    public LightPolicies lightPolicies() {
        return lights.current();
    }

    /** For whatever has no kind of matter, and for kinds without one of their own. */
    public LightPolicy lights() {
        return lights.current().usual();
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

    /**
     * The year whose missing calendar alarms on a day: the next one from 1 November on, the present one at any time (law/08).
     */
    public OptionalInt missing(LocalDate today) {
        int missing = current().lastPublishedYear() + 1;
        boolean alarms = missing <= today.getYear() || missing == today.getYear() + 1 && today.getMonthValue() >= ALARM_FROM_MONTH;
        return alarms ? OptionalInt.of(missing) : OptionalInt.empty();
    }

    /** The calendar in force as it would be with the year in it; the year must be good. */
    public WorkingCalendar with(YearPublication publication) {
        return current().amended(publication.year(), CalendarFile.read("", publication.year(), publication.days()).days());
    }

    /**
     * Sets when lights turn yellow, with the reason.
     *
     * @param kind   of matter; empty for every kind without one of its own
     * @param policy empty takes that of the kind back, so that the usual one counts again
     */
    public Outcome<UUID> setLights(Actor actor, Optional<MatterKind> kind, Optional<LightPolicy> policy, String reason, UUID key) {
        Outcome<UUID> outcome = once.run(key, () -> {
            lightStore.insert(actor, kind, policy, reason);
            return Outcome.done(Ids.next());
        });
        lights.published();
        news.publishEvent(new LightsChanged(Jurisdiction.current()));
        return outcome;
    }

    /** Everything that stands in the way of the year, all at once. */
    List<Refusal> refusals(YearPublication publication) {
        WorkingCalendar inForce = current();
        List<Refusal> refusals = PublicationRules.refusals(publication, inForce);
        if (publication.seen() != inForce.version()) {
            refusals.add(changedMeanwhile(inForce.version()));
        }
        return refusals;
    }

    /** Writes the year as the next version, within the command of whoever publishes it. */
    Outcome<Integer> insert(Actor actor, YearPublication publication) {
        List<Refusal> refusals = refusals(publication);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        int next = publication.seen() + 1;
        var publisher = new CalendarStore.Publisher(actor.account(), actor.name());
        boolean inserted = store.insert(next, publication.document().strip(), publisher,
                Map.of(publication.year(), publication.days()));
        return inserted ? Outcome.done(next) : Outcome.refused(changedMeanwhile(next));
    }

    private Refusal changedMeanwhile(int version) {
        return new Refusal("R22-79",
                "刚才" + store.publisherOf(version) + "已经发布第 " + version + " 版日历，请看过现在的日历以后再发布。", "产品");
    }

    YearDifference difference(YearPublication publication) {
        return YearDifference.between(current(), with(publication), publication.year());
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
        return new PublishedYear(year.year(), year.publishedIn(), year.document(), year.proposedByName(), year.publishedByName(), year.publishedAt(),
                days.size() - swapped, swapped, calendar.count(eve, eve.plusYears(1)), year.days());
    }
}
