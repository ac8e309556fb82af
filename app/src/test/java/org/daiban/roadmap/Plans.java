package org.daiban.roadmap;

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
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.engine.roadmap.RoadmapRequest;

/** Roadmaps of the reference city, for pictures. */
public final class Plans {
    private static final Catalogue CATALOGUE = Catalogue.read("matters.csv", text("matters.csv"), "facts.json",
            text("facts.json")).catalogue().orElseThrow();
    private static final Planner PLANNER = Planner.of(CATALOGUE, rules());
    private static final WorkingCalendar CALENDAR = calendar();

    private Plans() {
    }

    public static Roadmap plan(Facts facts) {
        return PLANNER.plan(RoadmapRequest.of(CALENDAR, facts, LocalDate.of(2026, 3, 2)));
    }

    public static Facts factory() {
        return read(Map.ofEntries(Map.entry("investmentKind", "ENTERPRISE"), Map.entry("approvalCatalogue", "false"),
                Map.entry("landSupply", "GRANT"), Map.entry("projectClass", "6"), Map.entry("buildingUse", "INDUSTRIAL"),
                Map.entry("planningArea", "URBAN"), Map.entry("landChange", "NONE"), Map.entry("environmentalClass", "REPORT"),
                Map.entry("siteAreaHectares", "6"), Map.entry("earthworkCubicMetres", "60000"),
                Map.entry("annualEnergyTonnesCoal", "12000"), Map.entry("drainage", "BOTH"), Map.entry("utilityNeeds", "WATER_POWER"),
                Map.entry("designScale", "LARGE"), Map.entry("specialFireProject", "true"), Map.entry("mustTender", "false")));
    }

    static Facts hospital() {
        return read(Map.ofEntries(Map.entry("investmentKind", "GOVERNMENT"), Map.entry("landSupply", "ALLOCATION"),
                Map.entry("projectClass", "1"), Map.entry("buildingUse", "PUBLIC"), Map.entry("planningArea", "URBAN"),
                Map.entry("landChange", "NONE"), Map.entry("environmentalClass", "FORM"), Map.entry("siteAreaHectares", "2"),
                Map.entry("earthworkCubicMetres", "20000"), Map.entry("utilityNeeds", "WATER_POWER_GAS"),
                Map.entry("designScale", "LARGE"), Map.entry("specialFireProject", "true"), Map.entry("mustTender", "true"),
                Map.entry("civilAirDefence", "BUILD")));
    }

    /** As many matters at once as the facts can ask for: yes to everything, and the fullest choice. */
    static Facts everything() {
        Facts facts = hospital();
        for (var fact : CATALOGUE.facts()) {
            facts = switch (fact.type()) {
                case BOOLEAN -> facts.with(fact.name(), true);
                case NUMBER -> facts.with(fact.name(), 1e6);
                case CHOICE -> facts.knows(fact.name()) || fact.choice("BOTH").isEmpty() ? facts : facts.with(fact.name(), "BOTH");
            };
        }
        return facts.with("landChange", "FARMLAND_OR_EXPROPRIATION");
    }

    private static Facts read(Map<String, String> answers) {
        return CATALOGUE.parse(answers).facts();
    }

    private static LocalRules rules() {
        Map<String, String> texts = new HashMap<>();
        LocalRules.FILES.forEach(name -> texts.put(name, text(name)));
        return LocalRules.read(CATALOGUE, texts).rules().orElseThrow();
    }

    public static WorkingCalendar calendar() {
        Map<Integer, List<CalendarDay>> years = new TreeMap<>();
        for (int year = 2017; year <= 2026; year++) {
            years.put(year, CalendarFile.read(year + ".csv", year, text("calendar/" + year + ".csv")).days());
        }
        return WorkingCalendar.of(years);
    }

    private static String text(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/org/daiban/engine/reference/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
