package org.daiban.adoption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daiban.audit.Audit;
import org.daiban.audit.AuditKind;
import org.daiban.catalogue.CatalogueSources;
import org.daiban.catalogue.CityCatalogue;
import org.daiban.engine.clock.LightPolicy;
import org.daiban.identity.Accounts;
import org.daiban.identity.Actor;
import org.daiban.identity.Invitation;
import org.daiban.jurisdiction.Adoption;
import org.daiban.jurisdiction.CalendarInheritance;
import org.daiban.jurisdiction.Calendars;
import org.daiban.jurisdiction.CityCalendar;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.jurisdiction.Letterhead;
import org.daiban.jurisdiction.Region;
import org.daiban.jurisdiction.Regions;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.sql.Once;
import org.daiban.unit.Units;
import org.springframework.stereotype.Component;

/** Opens a county: everything it begins with is written in one transaction of the county, or nothing is. */
@Component
public class Adoptions {

    private final Regions regions;
    private final Jurisdictions jurisdictions;
    private final CalendarInheritance calendarInheritance;
    private final Calendars calendars;
    private final CatalogueSources sources;
    private final Units units;
    private final Accounts accounts;
    private final Audit audit;
    private final Once once;

    Adoptions(Regions regions, Jurisdictions jurisdictions, CalendarInheritance calendarInheritance, Calendars calendars,
              CatalogueSources sources, Units units, Accounts accounts, Audit audit, Once once) {
        this.regions = regions;
        this.jurisdictions = jurisdictions;
        this.calendarInheritance = calendarInheritance;
        this.calendars = calendars;
        this.sources = sources;
        this.units = units;
        this.accounts = accounts;
        this.audit = audit;
        this.once = once;
    }

    /** The counties of a city, each with its adoption or null. */
    public List<County> counties(String city) {
        return regions.all().stream().filter(region -> region.city().equals(city) && !region.isCity())
                .map(region -> new County(region, jurisdictions.adoption(region.code()).orElse(null)))
                .toList();
    }

    /** @param adoption null where it has not adopted */
    public record County(Region region, Adoption adoption) {
    }

    /** A county of a city; empty where the code is none of its counties. */
    public Optional<County> county(String city, String code) {
        return counties(city).stream().filter(county -> county.region().code().equals(code)).findFirst();
    }

    /** The city's units with what they would be called in the county; outside any transaction of the county. */
    public List<AdoptableUnit> units(Region county) {
        Region city = regions.find(county.city()).orElseThrow();
        return ofCity(county).proposals(city, county);
    }

    /** What refuses the draft; nothing is written. */
    public List<Refusal> check(Actor actor, Region county, AdoptionDraft draft) {
        return jurisdictions.adoption(county.code()).isPresent() ? List.of(AdoptionRules.ALREADY)
                : Jurisdiction.within(county.code(), () -> AdoptionRules.refusals(actor, county, draft, accounts));
    }

    /**
     * Opens the county. Not to be called within a transaction of the city.
     *
     * @return the first administrators with their one-time codes; none where the same command had its effect before: codes
     *         are shown once
     */
    public Outcome<List<Invitation>> adopt(Actor actor, Region county, AdoptionDraft draft, UUID key) {
        CityCatalogue catalogue = sources.ofCity(county.city());
        CityCalendar calendar = calendarInheritance.ofCity(county.city());
        CityUnits cityUnits = ofCity(county);
        Outcome<List<Invitation>> outcome = Jurisdiction.within(county.code(), () -> {
            Outcome<List<Invitation>> ended = once.run(key, done -> county.code(), kept -> List.of(),
                    () -> write(actor, county, draft, catalogue, calendar, cityUnits));
            jurisdictions.changed();
            sources.changed();
            calendarInheritance.changed();
            return ended;
        });
        if (outcome instanceof Outcome.Done<List<Invitation>> done && !done.value().isEmpty()) {
            Jurisdiction.within(county.city(), () -> audit.record(AuditKind.COMMAND, actor, "为" + county.name() + "开通"));
        }
        return outcome;
    }

    private Outcome<List<Invitation>> write(Actor actor, Region county, AdoptionDraft draft, CityCatalogue catalogue,
                                            CityCalendar calendar, CityUnits cityUnits) {
        if (jurisdictions.adoption(county.code()).isPresent()) {
            return Outcome.refused(AdoptionRules.ALREADY);
        }
        List<Refusal> refusals = AdoptionRules.refusals(actor, county, draft, accounts);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        boolean isFirst = jurisdictions.adopt(actor, draft.basis().strip(), new Letterhead(county.name(), draft.bureau().strip(),
                draft.documentMark().strip(), draft.scheme().strip(), draft.schemeMark().strip(), draft.level()));
        if (!isFirst) {
            return Outcome.refused(AdoptionRules.ALREADY);
        }
        calendarInheritance.adopt(actor, calendar);
        if (!draft.lights().equals(LightPolicy.USUAL)) {
            calendars.setLights(actor, Optional.empty(), Optional.of(draft.lights()), "开通时设定", UUID.randomUUID());
        }
        sources.adopt(actor, draft.sourcing(), catalogue, draft.unitNames());
        openUnits(actor, draft, cityUnits);
        return Outcome.done(draft.accounts().stream()
                .map(account -> accounts.invite(account.userName(), account.name(), account.role(), null).orThrow())
                .toList());
    }

    private void openUnits(Actor actor, AdoptionDraft draft, CityUnits cityUnits) {
        Map<String, UUID> opened = new HashMap<>();
        draft.unitNames().forEach((cityName, ownName) -> {
            if (cityUnits.has(cityName)) {
                UUID unit = opened.computeIfAbsent(ownName, name -> units.open(
                        actor, name, cityUnits.kindInCounty(cityName), null, UUID.randomUUID()).orThrow());
                cityUnits.matters(cityName).forEach(matter -> units.assign(actor, matter, unit));
            }
        });
    }

    private CityUnits ofCity(Region county) {
        return new CityUnits(Jurisdiction.within(county.city(), units::byMatter));
    }
}
