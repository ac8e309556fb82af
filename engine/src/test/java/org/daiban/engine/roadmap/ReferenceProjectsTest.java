package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Limits;
import org.daiban.engine.matter.Stage;
import org.junit.jupiter.api.Test;

/** Whole projects, their matters and orders written by hand from the law and the catalogue's text. */
class ReferenceProjectsTest {

    @Test
    void a_factory_on_granted_land_needs_these_matters_and_no_others() {
        assertThat(World.needed(World.plan(World.factory()))).containsExactly(
                "A01", "A05", "A07", "A09", "A10", "A16",
                "B01", "B02", "B06", "B11",
                "C01", "C02", "C03", "C06", "C07", "C08", "C09", "C10", "C11", "C12",
                "D01", "D02", "D03", "D04", "D08", "D09", "D10", "D11", "D12", "D13", "D14", "D16", "D17",
                "P01", "P04", "P12", "P13", "P16", "P17");
    }

    @Test
    void a_public_hospital_on_allocated_land_needs_these_matters_and_no_others() {
        assertThat(World.needed(World.plan(World.hospital()))).containsExactly(
                "A01", "A02", "A03", "A06", "A07", "A08",
                "B01", "B02", "B05", "B06", "B08", "B11",
                "C01", "C02", "C03", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12",
                "D01", "D02", "D03", "D04", "D06", "D08", "D09", "D10", "D11", "D13", "D14", "D16", "D17", "D18",
                "P02", "P05", "P12", "P13", "P16", "P17", "P18", "P19");
    }

    @Test
    void a_workshop_on_land_granted_with_its_design_needs_no_review_of_the_design() {
        assertThat(World.needed(World.plan(World.workshop()))).containsExactly(
                "A01", "A05", "A07", "A09", "A10", "B02", "B11",
                "C01", "C02", "C06", "C07", "C08", "C09", "C10", "C11", "C12",
                "D01", "D02", "D03", "D05", "D08", "D09", "D10", "D11", "D16", "D17",
                "P03", "P12", "P16", "P17");
    }

    @Test
    void on_own_land_there_is_neither_grant_nor_planning_permit_for_the_land() {
        assertThat(World.needed(World.plan(World.rebuild()))).contains("A10", "B01", "B02")
                .doesNotContain("A06", "A07", "A08", "A09");
    }

    @Test
    void in_a_village_the_rural_permit_stands_in_for_the_urban_ones() {
        Roadmap village = World.plan(World.village());
        assertThat(World.needed(village)).contains("A08", "B03").doesNotContain("A07", "B01", "B02", "C06", "C12", "D02");
        assertThat(village.matter("A08").orElseThrow().after()).as("《城乡规划法》第41条").contains("B03");
        assertThat(village.matter("P12").orElseThrow().after()).as("C06 is not needed and hands on").contains("C01");
        assertThat(village.matter("C01").orElseThrow().after()).as("B02 is not needed and hands on").contains("A08");
        assertThat(village.construction().orElseThrow().after()).contains("P12");
    }

    @Test
    void granted_land_comes_before_the_planning_permit_and_that_before_the_building_permits() {
        Roadmap factory = World.plan(World.factory());
        assertThat(factory.matter("A09").orElseThrow().after()).as("《城乡规划法》第38条").containsExactly("A10");
        assertThat(factory.matter("A07").orElseThrow().after()).containsExactly("A05", "A09");
        assertThat(factory.matter("B02").orElseThrow().after()).as("A07 is behind B01").containsExactly("B01");
        assertThat(factory.matter("C06").orElseThrow().after()).as("《建筑法》第8条；A07和B02在C01、C03之前已经办妥")
                .containsExactly("C01", "C03");
    }

    @Test
    void the_factory_waits_longest_for_its_land_and_its_permits() {
        assertThat(World.plan(World.factory()).criticalPath()).containsExactly("A10", "A09", "A07", "B01", "B06", "C01",
                "C06", "P12", Construction.ID, "D01", "D02", "D09", "D11", "D16");
    }

    @Test
    void allocation_and_planning_permit_are_handled_together_in_the_order_of_the_law() {
        Roadmap hospital = World.plan(World.hospital());
        PlannedMatter permit = hospital.matter("A07").orElseThrow();
        PlannedMatter allocation = hospital.matter("A08").orElseThrow();
        assertThat(permit.times()).isEqualTo(allocation.times());
        assertThat(permit.together()).containsExactly("A07", "A08").isEqualTo(allocation.together());
        assertThat(permit.after()).as("A06 is behind A03").containsExactly("A03").isEqualTo(allocation.after());
        assertThat(allocation.remarks()).containsExactly("与A07同步办理；按法定次序排列为A07、A08。");
        assertThat(World.CALENDAR.count(permit.times().earliestStart(), permit.times().earliestFinish()))
                .as("the longer of 5 and 10 days").isEqualTo(10);
    }

    @Test
    void merged_matters_share_the_days_of_the_one_they_are_merged_into() {
        Roadmap hospital = World.plan(World.hospital());
        Times licence = hospital.matter("C06").orElseThrow().times();
        assertThat(hospital.matter("C07").orElseThrow().times()).isEqualTo(licence);
        assertThat(hospital.matter("C08").orElseThrow().times()).isEqualTo(licence);
        assertThat(hospital.matter("C07").orElseThrow().duration().basis()).isEqualTo(DurationBasis.MERGED);
        assertThat(hospital.matter("C06").orElseThrow().remarks()).containsExactly("C07、C08并入本事项，一并办理。");
        assertThat(hospital.matter("C07").orElseThrow().remarks()).containsExactly("并入C06，一并办理。");
        assertThat(hospital.matter("D03").orElseThrow().times()).isEqualTo(hospital.matter("D02").orElseThrow().times());
    }

    @Test
    void acceptance_comes_after_the_construction_and_the_construction_is_no_approval() {
        Roadmap factory = World.plan(World.factory());
        Construction building = factory.construction().orElseThrow();
        assertThat(building.times().earliestStart())
                .isAfterOrEqualTo(factory.matter("C06").orElseThrow().times().earliestFinish());
        assertThat(factory.needed()).filteredOn(one -> one.matter().stage() == Stage.ACCEPTANCE)
                .allMatch(one -> !one.times().earliestStart().isBefore(building.times().earliestFinish()));
        assertThat(factory.total().approvalWorkingDays()).isLessThan(building.workingDays());
    }

    @Test
    void a_matter_says_which_answers_ask_for_it() {
        Because because = World.plan(World.hospital()).matter("A08").orElseThrow().because().get(0);
        assertThat(because.answers()).containsExactly(new Because.Given("landSupply", "项目用地怎样取得？", "划拨"));
        assertThat(because.sentence()).isEqualTo("“项目用地怎样取得？”答“划拨”；适用情形：符合划拨用地范围、以划拨方式供地的项目；"
                + "2019年“多证合一”后建设用地批准书并入建设用地规划许可证。");
    }

    @Test
    void a_matter_not_needed_says_which_answer_rules_it_out() {
        NotNeeded allocation = World.plan(World.factory()).notNeeded().stream()
                .filter(one -> one.matter().id().equals("A08")).findFirst().orElseThrow();
        assertThat(allocation.because().get(0).sentence()).startsWith("“项目用地怎样取得？”答“出让（招标、拍卖、挂牌或协议）”");
    }

    @Test
    void nothing_known_leaves_almost_everything_undecided_and_decides_nothing_wrongly() {
        Roadmap nothing = World.plan(Facts.none());
        assertThat(World.needed(nothing)).containsExactly("A01", "B11", "C10", "C11", "D01", "D17");
        assertThat(nothing.notNeeded()).isEmpty();
        assertThat(nothing.unknown()).hasSize(78);
        assertThat(nothing.unknown().get(0).sentence()).contains("还要回答“这个项目由谁投资？”");
        assertThat(nothing.remarks()).anyMatch(remark -> remark.contains("78个事项待确认"));
    }

    @Test
    void the_totals_stand_against_what_the_city_promises_for_the_kind_of_project() {
        Roadmap factory = World.plan(World.factory());
        assertThat(factory.total().promised().orElseThrow().workingDays()).isEqualTo(60);
        assertThat(World.plan(World.hospital()).total().promised().orElseThrow().workingDays()).isEqualTo(100);
        assertThat(World.plan(World.workshop()).total().promised().orElseThrow().workingDays()).isEqualTo(45);
        assertThat(factory.total().over().orElseThrow()).isEqualTo(factory.total().approvalWorkingDays() - 60);
        assertThat(World.plan(World.workshop()).stages()).extracting(StageTotal::stages)
                .contains(List.of(Stage.PROJECT_PERMIT, Stage.CONSTRUCTION_PERMIT));
        assertThat(World.plan(World.factory().with("projectClass", "8")).total().promised()).isEmpty();
    }

    @Test
    void the_first_stage_of_the_factory_counts_handling_days_once_and_the_land_auction_not_at_all() {
        StageTotal first = World.plan(World.factory()).stages().get(0);
        assertThat(first.approvalWorkingDays()).as("A10 and A16 side by side 10, A07 5").isEqualTo(15);
        assertThat(first.spanWorkingDays()).as("A10 10, A09 30, A07 5").isEqualTo(45);
    }

    @Test
    void statutory_limits_in_calendar_days_roll_to_a_working_day() {
        Roadmap factory = World.PLANNER.plan(World.request(World.factory()).limits(Limits.STATUTORY));
        Times report = factory.matter("P01").orElseThrow().times();
        assertThat(report.earliestStart()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(report.earliestFinish()).as("60 days end on Friday 1 May, a holiday until 5 May").isEqualTo(
                LocalDate.of(2026, 5, 6));
        assertThat(factory.matter("D11").orElseThrow().duration().basis()).isEqualTo(DurationBasis.OWNERS_DUTY);
    }

    @Test
    void dates_past_the_published_years_are_provisional_and_say_so() {
        assertThat(World.plan(World.factory()).provisional()).isTrue();
        assertThat(World.PLANNER.plan(World.request(World.factory()).start(LocalDate.of(2024, 3, 4))).provisional())
                .isFalse();
    }
}
