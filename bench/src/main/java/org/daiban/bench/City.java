package org.daiban.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.CalendarFile;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.LocalRules;
import org.daiban.engine.roadmap.Planner;
import org.daiban.engine.roadmap.RoadmapRequest;

/** The reference city as the engine ships it, and one large project in it. */
public final class City {
    static final Map<Integer, List<CalendarDay>> YEARS = years();
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(YEARS);
    public static final Planner PLANNER = planner();
    /** The first day a matter of the project may be handled. */
    static final LocalDate START = LocalDate.of(2024, 3, 4);

    private City() {
    }

    private static Map<Integer, List<CalendarDay>> years() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (int year = 2017; year <= 2026; year++) {
            String file = "calendar/" + year + ".csv";
            years.put(year, CalendarFile.read(file, year, text(file)).days());
        }
        return years;
    }

    private static Planner planner() {
        Catalogue catalogue = Catalogue.read("matters.csv", text("matters.csv"), "facts.json", text("facts.json"))
            .catalogue().orElseThrow();
        Map<String, String> rules = new HashMap<>();
        LocalRules.FILES.forEach(file -> rules.put(file, text(file)));
        return Planner.of(catalogue, LocalRules.read(catalogue, rules).rules().orElseThrow());
    }

    private static String text(String file) {
        try (InputStream in = City.class.getResourceAsStream("/org/daiban/engine/reference/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A large public hospital on farmland by a river; it needs 60 matters of the catalogue. */
    public static RoadmapRequest hospital() {
        Facts facts = Facts.none()
            .with("investmentKind", "GOVERNMENT").with("landSupply", "ALLOCATION").with("projectClass", "1")
            .with("buildingUse", "PUBLIC").with("planningArea", "URBAN").with("landChange", "FARMLAND_OR_EXPROPRIATION")
            .with("temporaryUse", "NONE").with("groundRisk", "GEOHAZARD").with("socialRisk", true)
            .with("annualEnergyTonnesCoal", 1200).with("annualPowerMWh", 6000).with("controlledZone", "NONE")
            .with("heritageControlZone", true).with("seismicSafety", true).with("occupiesForest", false)
            .with("environmentalClass", "REPORT").with("siteAreaHectares", 6).with("earthworkCubicMetres", 60000)
            .with("nearRiver", "BOTH").with("directWaterIntake", false).with("hazardousChemicals", false)
            .with("roadOccupation", "CITY_ROAD").with("affectsGreenery", "BOTH").with("drainage", "DISCHARGE")
            .with("affectsMunicipalPipe", "WATER").with("utilityNeeds", "WATER_POWER_GAS").with("nightWork", false)
            .with("designScale", "LARGE").with("superHighRise", false).with("trafficImpact", true)
            .with("specialFireProject", true).with("lightningSpecial", true).with("mustTender", true)
            .with("civilAirDefence", "BUILD");
        return RoadmapRequest.of(CALENDAR, facts, START);
    }
}
