package org.daiban.engine.roadmap;

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
import org.daiban.engine.matter.ReferenceFiles;

/** The reference city and five believable projects in it. */
final class World {
    static final Catalogue CATALOGUE = ReferenceFiles.catalogue();
    static final LocalRules RULES = LocalRules.read(CATALOGUE, ruleTexts()).rules().orElseThrow();
    static final Planner PLANNER = Planner.of(CATALOGUE, RULES);
    static final WorkingCalendar CALENDAR = calendar();
    static final LocalDate START = LocalDate.of(2026, 3, 2);

    private World() {
    }

    static Map<String, String> ruleTexts() {
        Map<String, String> texts = new HashMap<>();
        LocalRules.FILES.forEach(name -> texts.put(name, ReferenceFiles.text(name)));
        return texts;
    }

    private static WorkingCalendar calendar() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (int year = 2017; year <= 2026; year++) {
            String name = "calendar/" + year + ".csv";
            years.put(year, CalendarFile.read(name, year, ReferenceFiles.text(name)).days());
        }
        return WorkingCalendar.of(years);
    }

    /** A copper foil works on land bought at auction inside the town plan; no special circumstances. */
    static Facts factory() {
        return ordinary().with("investmentKind", "ENTERPRISE").with("approvalCatalogue", false)
                .with("landSupply", "GRANT").with("projectClass", "6").with("buildingUse", "INDUSTRIAL")
                .with("landChange", "NONE").with("environmentalClass", "REPORT")
                .with("siteAreaHectares", 6).with("earthworkCubicMetres", 60000)
                .with("annualEnergyTonnesCoal", 12000).with("annualPowerMWh", 80000)
                .with("drainage", "BOTH").with("designScale", "LARGE").with("specialFireProject", true)
                .with("mustTender", false);
    }

    /** A building for a public hospital on allocated land. */
    static Facts hospital() {
        return ordinary().with("investmentKind", "GOVERNMENT").with("landSupply", "ALLOCATION")
                .with("projectClass", "1").with("buildingUse", "PUBLIC").with("landChange", "NONE")
                .with("environmentalClass", "FORM").with("siteAreaHectares", 2).with("earthworkCubicMetres", 20000)
                .with("annualEnergyTonnesCoal", 500).with("annualPowerMWh", 3000)
                .with("utilityNeeds", "WATER_POWER_GAS").with("drainage", "DISCHARGE").with("designScale", "LARGE")
                .with("specialFireProject", true).with("mustTender", true).with("civilAirDefence", "BUILD");
    }

    /** A small workshop on land granted with its design. */
    static Facts workshop() {
        return ordinary().with("investmentKind", "ENTERPRISE").with("approvalCatalogue", false)
                .with("landSupply", "GRANT_WITH_PLAN").with("projectClass", "5").with("buildingUse", "INDUSTRIAL")
                .with("landChange", "NONE").with("environmentalClass", "REGISTRATION")
                .with("siteAreaHectares", 0.4).with("earthworkCubicMetres", 500).with("designScale", "SMALL")
                .with("specialFireProject", false).with("mustTender", false);
    }

    /** An enterprise rebuilds its own hall on its own land. */
    static Facts rebuild() {
        return workshop().with("landSupply", "OWN").with("projectClass", "3");
    }

    /** A public building in a village, on allocated land. */
    static Facts village() {
        return hospital().with("planningArea", "RURAL").with("civilAirDefence", "NONE")
                .with("specialFireProject", false).with("designScale", "BELOW_LIMIT");
    }

    private static Facts ordinary() {
        Facts facts = Facts.none().with("planningArea", "URBAN").with("temporaryUse", "NONE")
                .with("groundRisk", "NONE").with("controlledZone", "NONE").with("nearRiver", "NONE")
                .with("roadOccupation", "NONE").with("affectsGreenery", "NONE").with("drainage", "NONE")
                .with("affectsMunicipalPipe", "NONE").with("utilityNeeds", "WATER_POWER")
                .with("annualEnergyTonnesCoal", 100).with("annualPowerMWh", 800).with("civilAirDefence", "NONE");
        for (String no : List.of("socialRisk", "heritageControlZone", "seismicSafety", "occupiesForest",
                "directWaterIntake", "hazardousChemicals", "nightWork", "superHighRise", "trafficImpact",
                "lightningSpecial")) {
            facts = facts.with(no, false);
        }
        return facts;
    }

    static Roadmap plan(Facts facts) {
        return PLANNER.plan(request(facts));
    }

    static RoadmapRequest request(Facts facts) {
        return RoadmapRequest.of(CALENDAR, facts, START);
    }

    static List<String> needed(Roadmap roadmap) {
        return roadmap.needed().stream().map(PlannedMatter::id).toList();
    }
}
