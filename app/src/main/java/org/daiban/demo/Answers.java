package org.daiban.demo;

import java.util.List;
import org.daiban.engine.matter.Facts;

/** What the three owners answered to the plain questions. */
final class Answers {

    private Answers() {
    }

    /** A copper foil works on land bought at auction: much power, environmental report, special fire protection. */
    static Facts factory() {
        return ordinary().with("investmentKind", "ENTERPRISE").with("approvalCatalogue", false)
                .with("landSupply", "GRANT").with("projectClass", "6").with("buildingUse", "INDUSTRIAL")
                .with("environmentalClass", "REPORT").with("siteAreaHectares", 6.4).with("earthworkCubicMetres", 62000)
                .with("annualEnergyTonnesCoal", 12400).with("annualPowerMWh", 86000)
                .with("drainage", "BOTH").with("affectsGreenery", "ATTACHED").with("designScale", "LARGE")
                .with("specialFireProject", true).with("lightningSpecial", true).with("mustTender", true);
    }

    /** A building for a public hospital on allocated land, with an air defence basement. */
    static Facts hospital() {
        return ordinary().with("investmentKind", "GOVERNMENT").with("approvalCatalogue", false)
                .with("landSupply", "ALLOCATION").with("projectClass", "1").with("buildingUse", "PUBLIC")
                .with("environmentalClass", "FORM").with("siteAreaHectares", 2.1).with("earthworkCubicMetres", 20500)
                .with("annualEnergyTonnesCoal", 520).with("annualPowerMWh", 3100)
                .with("utilityNeeds", "WATER_POWER_GAS").with("drainage", "DISCHARGE").with("socialRisk", true)
                .with("trafficImpact", true).with("affectsGreenery", "ATTACHED").with("designScale", "LARGE")
                .with("specialFireProject", true).with("mustTender", true).with("civilAirDefence", "BUILD");
    }

    /** A small workshop on land granted with its design. */
    static Facts workshop() {
        return ordinary().with("investmentKind", "ENTERPRISE").with("approvalCatalogue", false)
                .with("landSupply", "GRANT_WITH_PLAN").with("projectClass", "5").with("buildingUse", "INDUSTRIAL")
                .with("environmentalClass", "REGISTRATION").with("siteAreaHectares", 0.4)
                .with("earthworkCubicMetres", 600).with("designScale", "SMALL").with("specialFireProject", false)
                .with("mustTender", false);
    }

    private static Facts ordinary() {
        Facts facts = Facts.none().with("planningArea", "URBAN").with("landChange", "NONE").with("temporaryUse", "NONE")
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
}
