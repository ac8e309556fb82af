package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten kinds of process and what the city promises for each (reference README 3, law page 12). */
class ClassesAndTotalsTest {

    @ParameterizedTest
    @CsvSource({"GOVERNMENT,GRANT,1,100", "GOVERNMENT,ALLOCATION,2,100", "GOVERNMENT,GRANT_WITH_PLAN,1,100",
        "ENTERPRISE,GRANT,3,60", "ENTERPRISE,OWN,6,60", "ENTERPRISE,GRANT,10,60", "ENTERPRISE,GRANT,4,45",
        "ENTERPRISE,GRANT_WITH_PLAN,5,45", "ENTERPRISE,GRANT_WITH_PLAN,6,45"})
    void the_total_promised_is(String investment, String land, String kind, int workingDays) {
        Facts facts = World.factory().with("investmentKind", investment).with("landSupply", land).with("projectClass", kind);
        assertThat(World.plan(facts).total().promised().map(PromisedTotal::workingDays)).contains(workingDays);
    }

    @Test
    void small_projects_and_those_with_their_plan_have_the_second_and_third_stage_as_one() {
        List<StageTotal> small = World.plan(World.factory().with("projectClass", "4")).stages();
        assertThat(small).extracting(StageTotal::stages)
                .contains(List.of(Stage.PROJECT_PERMIT, Stage.CONSTRUCTION_PERMIT));
        assertThat(small.stream().flatMap(stage -> stage.promised().stream()).mapToInt(PromisedTotal::workingDays))
                .containsExactly(15, 20, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8", "9"})
    void traffic_water_and_energy_works_leave_out_the_building_trades_matters_and_keep_the_order(String kind) {
        Roadmap roadmap = World.plan(World.hospital().with("projectClass", kind));
        assertThat(World.needed(roadmap)).doesNotContain("B06", "C01", "C02", "C06", "C07", "C08", "D08", "D09", "D10", "D11")
                .contains("B02", "C03", "C05", "C09", "D01", "D16");
        assertThat(roadmap.total().promised()).isEqualTo(Optional.empty());
        Construction building = roadmap.construction().orElseThrow();
        assertThat(building.times().earliestStart())
                .isAfterOrEqualTo(roadmap.matter("B02").orElseThrow().times().earliestFinish());
        assertThat(building.after()).contains("P12");
        assertThat(roadmap.matter("P12").orElseThrow().after()).as("C06 hands on what it waits for")
                .containsExactly("B05", "B08", "C03", "C05");
        assertThat(roadmap.matter("D16").orElseThrow().after()).as("D11 hands on what it waits for")
                .containsExactly("D02", "D04");
    }

    @Test
    void answers_that_do_not_go_together_are_told_and_planned_as_given() {
        Roadmap roadmap = World.plan(World.factory().with("projectClass", "5").with("occupiesForest", true));
        assertThat(roadmap.remarks()).contains(
                "“项目属于哪一种审批流程类型？”答“带方案出让用地的社会投资项目”与“项目用地怎样取得？”答“出让（招标、拍卖、挂牌或协议）”对不上，请核对。",
                "“项目是否占用林地？”答“是”与“项目是否改变土地性质或者征地？”答“不涉及，使用原有建设用地”对不上，请核对。");
        assertThat(World.plan(World.hospital()).remarks()).noneMatch(remark -> remark.contains("对不上"));
        assertThat(World.plan(World.workshop()).remarks()).noneMatch(remark -> remark.contains("对不上"));
    }
}
