package org.daiban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.daiban.engine.clock.ClockStart;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = ReferenceFiles.catalogue();

    @Test
    void the_reference_files_are_read_whole_and_without_a_problem() {
        assertThat(ReferenceFiles.read().problems()).isEmpty();
        assertThat(catalogue.matters()).hasSize(84);
        assertThat(catalogue.facts()).hasSize(35);
    }

    @Test
    void every_stage_has_as_many_matters_as_the_domain_page_says() {
        assertThat(catalogue.matters()).extracting(Matter::stage).containsOnly(Stage.values());
        assertThat(count(Stage.LAND_PLANNING)).isEqualTo(22);
        assertThat(count(Stage.PROJECT_PERMIT)).isEqualTo(11);
        assertThat(count(Stage.CONSTRUCTION_PERMIT)).isEqualTo(13);
        assertThat(count(Stage.ACCEPTANCE)).isEqualTo(18);
        assertThat(count(Stage.PARALLEL)).isEqualTo(20);
    }

    private long count(Stage stage) {
        return catalogue.matters().stream().filter(matter -> matter.stage() == stage).count();
    }

    @Test
    void a_matter_keeps_its_limits_with_their_units_and_its_evidence() {
        Matter licence = catalogue.matter("C06").orElseThrow();
        assertThat(licence.statutory().amount()).isEqualTo(7);
        assertThat(licence.statutory().unit()).isEqualTo(LimitUnit.CALENDAR_DAYS);
        assertThat(licence.promised().label()).isEqualTo("3个工作日");
        assertThat(licence.clockStarts()).isEqualTo(ClockStart.RECEIPT);
        assertThat(licence.limitEvidence()).isEqualTo(Evidence.LAW);
        assertThat(licence.promiseEvidence().sure()).isFalse();
        assertThat(licence.prerequisites().toString()).isEqualTo("[A07, B02, C01, C03?, B08, C05?]");
    }

    @Test
    void alternatives_bind_tighter_than_and() {
        assertThat(catalogue.matter("A07").orElseThrow().prerequisites().toString()).isEqualTo("[A06, A08|A09]");
    }

    @Test
    void merged_matters_know_what_they_are_merged_into() {
        assertThat(catalogue.matter("C07").orElseThrow().mergedInto()).contains("C06");
        assertThat(catalogue.matter("C08").orElseThrow().mergedInto()).contains("C06");
        assertThat(catalogue.matter("D03").orElseThrow().mergedInto()).contains("D02");
        assertThat(catalogue.matter("C06").orElseThrow().mergedInto()).isEmpty();
    }

    @Test
    void the_allocation_is_issued_with_the_planning_permit_that_the_law_puts_first() {
        assertThat(catalogue.matter("A08").orElseThrow().issuedWith()).contains("A07");
    }

    @Test
    void a_period_of_the_applicant_is_told_from_one_of_the_authority() {
        assertThat(catalogue.matters()).filteredOn(matter -> matter.statutory().ownersDuty()).extracting(Matter::id)
                .containsExactly("C02", "C05", "D05", "D09", "D11", "D12");
    }

    @Test
    void a_question_knows_which_matters_ask_it() {
        assertThat(catalogue.fact("landSupply").orElseThrow().askedBy())
                .containsExactlyInAnyOrder("A06", "A07", "A08", "A09", "A10", "B01");
    }

    @Test
    void answers_are_read_as_forms_and_programs_give_them() {
        ParsedFacts parsed = catalogue.parse(Map.of("investmentKind", "ENTERPRISE", "approvalCatalogue", "否",
                "siteAreaHectares", " １２.5 ", "earthworkCubicMetres", 900, "mustTender", true, "nightWork", ""));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.facts()).isEqualTo(Facts.none().with("investmentKind", "ENTERPRISE")
                .with("approvalCatalogue", false).with("siteAreaHectares", 12.5).with("earthworkCubicMetres", 900)
                .with("mustTender", true));
    }

    @Test
    void every_answer_that_cannot_be_is_told_at_once_and_the_others_are_kept() {
        ParsedFacts parsed = catalogue.parse(Map.of("colour", "RED", "approvalCatalogue", "maybe", "landSupply", "GIFT",
                "siteAreaHectares", "3公顷", "annualPowerMWh", -1, "earthworkCubicMetres", Double.NaN,
                "annualEnergyTonnesCoal", "1e9", "projectClass", 3, "mustTender", false));
        assertThat(parsed.problems()).extracting(problem -> problem.column()).containsExactly("annualEnergyTonnesCoal",
                "annualPowerMWh", "approvalCatalogue", "colour", "earthworkCubicMetres", "landSupply", "projectClass",
                "siteAreaHectares");
        assertThat(parsed.problems()).anySatisfy(problem -> assertThat(problem.sentence()).contains("单位是公顷"));
        assertThat(parsed.facts()).isEqualTo(Facts.none().with("mustTender", false));
    }
}
