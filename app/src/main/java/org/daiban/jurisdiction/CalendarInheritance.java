package org.daiban.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.identity.Actor;
import org.daiban.sql.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A county works by its city's calendar and may amend it; when the city amends, the county's days move too, those it amended
 * itself apart. What a county has is kept as versions of its own.
 */
@Component
public class CalendarInheritance {

    private static final String BY_CITY = "随市日历更新";

    private final CalendarStore store;
    private final Calendars calendars;
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    CalendarInheritance(CalendarStore store, Calendars calendars, Jurisdictions jurisdictions, Regions regions, JdbcClient jdbc,
                        TransactionTemplate transactions, ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** The calendar in force in a city; outside any transaction. */
    public CityCalendar ofCity(String city) {
        return Jurisdiction.within(city, () -> {
            WorkingCalendar inForce = calendars.current();
            Map<Integer, String> files = new TreeMap<>();
            store.years(inForce.version()).forEach(year -> files.put(year.year(), year.days()));
            return new CityCalendar(inForce, files);
        });
    }

    /** Takes the city's calendar over within the county's command of adoption. Tell {@link #changed()} after the commit. */
    public void adopt(Actor actor, CityCalendar city) {
        insert(city, city.files(), "随市日历第 " + city.calendar().version() + " 版（开通时）",
                new CalendarStore.Publisher(actor.account(), actor.name()));
    }

    /** Looks at the calendar anew; to be told after the commit. */
    public void changed() {
        calendars.changed();
    }

    @EventListener
    void on(CalendarAmended amended) {
        boolean byCity = regions.find(amended.jurisdiction()).filter(Region::isCity).isPresent();
        if (byCity) {
            regions.all().stream().filter(region -> region.city().equals(amended.jurisdiction()) && !region.isCity())
                    .filter(region -> jurisdictions.isAtWork(region.code()))
                    .forEach(region -> Jurisdiction.within(region.code(), this::follow));
        }
    }

    /** Brings the calendar of the current county to where the city's is; outside any transaction. */
    void follow() {
        String cityCode = regions.find(Jurisdiction.current()).orElseThrow().city();
        CityCalendar city = ofCity(cityCode);
        int followed = transactions.execute(status -> followed());
        if (followed == 0 || followed >= city.calendar().version()) {
            return;
        }
        WorkingCalendar base = Jurisdiction.within(cityCode, () -> calendars.version(followed)).orElseThrow();
        WorkingCalendar own = calendars.current();
        Map<Integer, String> changed = new TreeMap<>();
        List<YearDifference> differences = new ArrayList<>();
        for (int year : city.files().keySet()) {
            String merged = MergedYear.of(year, own, base, city.calendar());
            YearDifference difference = difference(own, year, merged);
            if (!difference.isEmpty()) {
                changed.put(year, merged);
                differences.add(difference);
            }
        }
        String document = BY_CITY + "至第 " + city.calendar().version() + " 版";
        boolean isDone = Boolean.TRUE.equals(transactions.execute(status ->
                insert(city, changed, document, new CalendarStore.Publisher(null, BY_CITY))));
        if (isDone) {
            calendars.changed();
            int version = calendars.current().version();
            differences.forEach(difference ->
                    events.publishEvent(new CalendarAmended(Jurisdiction.current(), version, difference)));
        }
    }

    private static YearDifference difference(WorkingCalendar own, int year, String days) {
        return YearDifference.between(own,
                own.amended(year, org.daiban.engine.calendar.CalendarFile.read("", year, days).days()), year);
    }

    private boolean insert(CityCalendar city, Map<Integer, String> years, String document, CalendarStore.Publisher by) {
        int version = store.next();
        if (!store.insert(version, document, by, years)) {
            return false;
        }
        jdbc.sql("""
                        insert into jurisdiction.calendar_followed (jurisdiction, version, city_version)
                        values (:jurisdiction, :version, :cityVersion)""")
                .param("jurisdiction", Jurisdiction.current())
                .param("version", version)
                .param("cityVersion", city.calendar().version())
                .update();
        return true;
    }

    /** The newest version of the city a version here was made from; 0 where none was. */
    private int followed() {
        return jdbc.sql("select coalesce(max(city_version), 0) from jurisdiction.calendar_followed where jurisdiction = :jurisdiction")
                .param("jurisdiction", Jurisdiction.current())
                .query(Integer.class)
                .single();
    }
}
