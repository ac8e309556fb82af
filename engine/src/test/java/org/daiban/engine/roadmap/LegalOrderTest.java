package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.junit.jupiter.api.Test;

/** Orders the law wants, each tried on a project it binds. Dates: no matter starts before the one the law puts first is done. */
class LegalOrderTest {

    private static void inOrder(Facts facts, String clause, String... ids) {
        for (Limits limits : Limits.values()) {
            Roadmap roadmap = World.PLANNER.plan(World.request(facts).limits(limits));
            for (int i = 1; i < ids.length; i++) {
                Times before = roadmap.matter(ids[i - 1]).orElseThrow().times();
                Times after = roadmap.matter(ids[i]).orElseThrow().times();
                assertThat(after.earliestStart()).as(ids[i] + " after " + ids[i - 1] + ", " + clause + ", " + limits)
                        .isAfterOrEqualTo(before.earliestFinish());
                assertThat(before.latestFinish()).as(ids[i - 1] + " before " + ids[i] + ", " + clause + ", " + limits)
                        .isBeforeOrEqualTo(after.latestStart());
            }
        }
    }

    private static void beforeBuilding(Facts facts, String... ids) {
        Roadmap roadmap = World.plan(facts);
        for (String id : ids) {
            assertThat(roadmap.matter(id).orElseThrow().times().latestFinish()).as(id)
                    .isBeforeOrEqualTo(roadmap.construction().orElseThrow().times().latestStart());
        }
    }

    @Test
    void the_planning_permit_for_the_land_follows_the_filing_and_the_contract() {
        inOrder(World.factory(), "《城乡规划法》第38条", "A05", "A07");
        inOrder(World.factory(), "《城乡规划法》第38条", "A10", "A09", "A07");
        inOrder(World.factory().with("approvalCatalogue", true), "《城乡规划法》第38条", "A04", "A07");
        inOrder(World.hospital().with("landSupply", "GRANT"), "《城乡规划法》第38条", "A03", "A07");
    }

    @Test
    void verification_of_an_enterprise_project_on_allocated_land_follows_the_site_opinion() {
        inOrder(World.factory().with("approvalCatalogue", true).with("landSupply", "ALLOCATION"),
                "《城乡规划法》第36条", "A06", "A04", "A08");
    }

    @Test
    void the_feasibility_study_waits_for_what_belongs_into_it() {
        Facts hospital = World.hospital().with("socialRisk", true).with("groundRisk", "GEOHAZARD")
                .with("annualPowerMWh", 5000).with("nearRiver", "CHANNEL");
        inOrder(hospital, "proposal before site opinion before study", "A02", "A06", "A03");
        for (String first : List.of("A14", "A15", "A16", "A19")) {
            inOrder(hospital, "《地质灾害防治条例》第21条等", first, "A03");
        }
    }

    @Test
    void forest_land_comes_before_conversion_and_conversion_before_the_land_is_given() {
        Facts farmland = World.factory().with("landChange", "FARMLAND_OR_EXPROPRIATION").with("occupiesForest", true);
        inOrder(farmland, "《森林法》第37条、《土地管理法》第44条", "A05", "A22", "A11", "A09", "A07");
        inOrder(farmland.with("landSupply", "ALLOCATION"), "《土地管理法》第44条", "A22", "A11", "A08");
    }

    @Test
    void in_a_village_conversion_comes_before_the_rural_permit_and_that_before_the_land() {
        inOrder(World.village().with("landChange", "FARMLAND_OR_EXPROPRIATION"), "《城乡规划法》第41条", "A11", "B03", "A08");
        inOrder(World.village().with("designScale", "SMALL"), "《城乡规划法》第41条", "B03", "C06");
    }

    @Test
    void on_own_land_the_design_follows_the_conditions_the_owner_asked_for() {
        inOrder(World.rebuild(), "《城乡规划法》第40条", "A10", "B01", "B02");
    }

    @Test
    void in_a_heritage_zone_the_design_is_agreed_before_the_planners_decide() {
        inOrder(World.factory().with("heritageControlZone", true), "《文物保护法》第29条", "A20", "B01");
        inOrder(World.workshop().with("heritageControlZone", true), "《文物保护法》第29条", "A20", "B02");
    }

    @Test
    void in_a_scenic_area_the_other_approvals_wait_for_its_keepers() {
        inOrder(World.hospital().with("controlledZone", "SCENIC"), "《风景名胜区条例》第28条", "A18", "A06");
        inOrder(World.rebuild().with("controlledZone", "SCENIC"), "《风景名胜区条例》第28条", "A18", "B02");
    }

    @Test
    void drawings_are_reviewed_after_the_preliminary_design() {
        Facts tower = World.hospital().with("superHighRise", true).with("trafficImpact", true);
        inOrder(tower, "《建设工程勘察设计管理条例》第26条", "B10", "B01", "B06", "B07", "C01");
        inOrder(tower, "《建设工程勘察设计管理条例》第26条", "B05", "C01");
    }

    @Test
    void nothing_that_must_be_settled_before_the_building_may_wait_until_after_it() {
        beforeBuilding(World.hospital().with("trafficImpact", true).with("affectsGreenery", "BOTH")
                        .with("roadOccupation", "BOTH").with("affectsMunicipalPipe", "BOTH").with("planningArea", "OUTSIDE"),
                "B09", "B10", "B11", "C02", "C09", "P09", "P10", "P11", "P12", "P14", "P15");
        beforeBuilding(World.factory(), "A16", "P01", "P04", "C03");
    }

    @Test
    void a_registration_form_may_be_filed_until_the_works_start_up() {
        Roadmap workshop = World.plan(World.workshop());
        assertThat(workshop.matter("P03").orElseThrow().times().latestFinish()).isEqualTo(workshop.finish());
    }

    @Test
    void filings_of_the_acceptance_follow_the_acceptance() {
        inOrder(World.hospital(), "《城乡规划法》第45条", "D01", "D02", "D09", "D11", "D16");
        inOrder(World.hospital(), "《消防法》第13条", "D04", "D11");
        inOrder(World.hospital(), "竣工验收以后备案", "D10", "D06");
        inOrder(World.workshop(), "《消防法》第13条", "D10", "D05");
        inOrder(World.factory(), "《城镇排水与污水处理条例》第15条", "D10", "D12");
        inOrder(World.hospital(), "接通以报装为前提", "P18", "D17");
        inOrder(World.hospital(), "接通以报装为前提", "P19", "D17");
    }

    @Test
    void an_order_says_where_it_comes_from_and_whether_somebody_has_to_confirm_it() {
        Roadmap hospital = World.plan(World.hospital());
        assertThat(hospital.matter("D11").orElseThrow().remarks()).containsExactly(
                "在D04之后办理：《消防法》第13条、《建设工程质量管理条例》第49条：备案时提交消防的认可文件。",
                "在D09之后办理：竣工验收须在质量监督之下进行，监督报告交备案机关（次序待核定）。");
    }
}
