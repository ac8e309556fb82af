package org.daiban.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.Construction;
import org.daiban.engine.roadmap.PlannedMatter;
import org.daiban.engine.roadmap.Roadmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneChartTest {
    private static final Pattern NUMBERS = Pattern.compile("([MHV])(-?\\d+)(?: (-?\\d+))?");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 2);

    static List<Facts> projects() {
        return List.of(Plans.factory(), Plans.hospital(), Plans.everything(), Facts.none());
    }

    @ParameterizedTest
    @MethodSource("projects")
    void every_needed_matter_has_one_box_and_no_two_boxes_touch(Facts facts) {
        Roadmap roadmap = Plans.plan(facts);
        LaneChart chart = LaneChart.of(roadmap, Map.of(), LONG_AGO);
        assertThat(chart.boxes()).extracting(LaneChart.Box::id)
                .containsExactlyInAnyOrderElementsOf(roadmap.needed().stream().map(PlannedMatter::id).toList());
        for (LaneChart.Box one : chart.boxes()) {
            for (LaneChart.Box other : chart.boxes()) {
                boolean apart = one == other || one.right() < other.x() || other.right() < one.x()
                        || one.bottom() < other.y() || other.bottom() < one.y();
                assertThat(apart).as("%s and %s", one.id(), other.id()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void every_box_lies_in_the_lane_of_its_stage_and_inside_the_picture(Facts facts) {
        Roadmap roadmap = Plans.plan(facts);
        LaneChart chart = LaneChart.of(roadmap, Map.of(), LONG_AGO);
        for (LaneChart.Box box : chart.boxes()) {
            LaneChart.Lane lane = chart.lanes().stream().filter(each -> each.boxes().contains(box.id())).findFirst().orElseThrow();
            assertThat(lane.stage()).isEqualTo(roadmap.matter(box.id()).orElseThrow().matter().stage().code());
            assertThat(box.y()).isGreaterThan(lane.y());
            assertThat(box.bottom()).isLessThan(lane.y() + lane.height());
            assertThat(box.right()).isLessThanOrEqualTo(chart.width());
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void an_arrow_goes_forward_and_crosses_no_box(Facts facts) {
        LaneChart chart = LaneChart.of(Plans.plan(facts), Map.of(), LONG_AGO);
        Map<String, LaneChart.Box> boxes = new HashMap<>();
        chart.boxes().forEach(box -> boxes.put(box.id(), box));
        for (LaneChart.Arrow arrow : chart.arrows()) {
            if (!arrow.from().equals(Construction.ID) && !arrow.to().equals(Construction.ID)) {
                assertThat(boxes.get(arrow.from()).right()).as(arrow.toString()).isLessThan(boxes.get(arrow.to()).x());
            }
            for (LaneChart.Box box : chart.boxes()) {
                assertThat(crosses(arrow.path(), box)).as("%s over %s", arrow, box.id()).isFalse();
            }
        }
    }

    @Test
    void the_longest_way_is_drawn_whole_through_the_construction_band() {
        Roadmap roadmap = Plans.plan(Plans.factory());
        LaneChart chart = LaneChart.of(roadmap, Map.of(), LONG_AGO);
        List<String> way = roadmap.criticalPath();
        for (int i = 1; i < way.size(); i++) {
            String from = way.get(i - 1);
            String to = way.get(i);
            assertThat(chart.arrows()).as(from + " to " + to)
                    .anyMatch(arrow -> arrow.critical() && arrow.from().equals(from) && arrow.to().equals(to));
        }
    }

    @Test
    void an_arrow_that_others_imply_is_left_out() {
        LaneChart chart = LaneChart.of(Plans.plan(Plans.factory()), Map.of(), LONG_AGO);
        assertThat(chart.arrows()).noneMatch(arrow -> arrow.from().equals("A07") && arrow.to().equals("B02"));
        assertThat(chart.arrows()).anyMatch(arrow -> arrow.from().equals("B01") && arrow.to().equals("B02"));
    }

    @Test
    void what_waits_for_the_construction_stands_below_its_band() {
        Roadmap roadmap = Plans.plan(Plans.factory());
        LaneChart chart = LaneChart.of(roadmap, Map.of(), LONG_AGO);
        int band = chart.band().orElseThrow().y();
        roadmap.construction().orElseThrow().before().forEach(id -> assertThat(box(chart, id).y()).isGreaterThan(band));
        roadmap.construction().orElseThrow().after().forEach(id -> assertThat(box(chart, id).bottom()).isLessThan(band));
    }

    @Test
    void today_is_drawn_once_the_plan_has_begun_and_not_outside_it() {
        Roadmap roadmap = Plans.plan(Plans.factory());
        assertThat(LaneChart.of(roadmap, Map.of(), LONG_AGO).today()).isEmpty();
        assertThat(LaneChart.of(roadmap, Map.of(), roadmap.finish().plusDays(1)).today()).isEmpty();
        LocalDate building = roadmap.construction().orElseThrow().times().earliestStart().plusDays(30);
        LaneChart chart = LaneChart.of(roadmap, Map.of(), building);
        assertThat(chart.today().orElseThrow().top()).isLessThan(chart.band().orElseThrow().y());
        assertThat(chart.today().orElseThrow().bottom()).isGreaterThan(chart.band().orElseThrow().y());
    }

    @Test
    void a_mark_stands_on_its_box_in_words() {
        MatterMark mark = new MatterMark("yellow", "办理中，剩2个工作日", "审批单位", "");
        LaneChart chart = LaneChart.of(Plans.plan(Plans.factory()), Map.of("A07", mark), LONG_AGO);
        assertThat(box(chart, "A07").title()).contains("剩2个工作日");
        assertThat(box(chart, "A09").mark()).isNull();
    }

    private static LaneChart.Box box(LaneChart chart, String id) {
        return chart.boxes().stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
    }

    /** True where a stroke runs through the inside of the box. */
    private static boolean crosses(String path, LaneChart.Box box) {
        Matcher stroke = NUMBERS.matcher(path);
        int x = 0;
        int y = 0;
        while (stroke.find()) {
            int toX = stroke.group(1).equals("V") ? x : Integer.parseInt(stroke.group(2));
            int toY = switch (stroke.group(1)) {
                case "V" -> Integer.parseInt(stroke.group(2));
                case "M" -> Integer.parseInt(stroke.group(3));
                default -> y;
            };
            boolean moves = stroke.group(1).equals("M");
            if (!moves && Math.max(x, toX) > box.x() && Math.min(x, toX) < box.right()
                    && Math.max(y, toY) > box.y() && Math.min(y, toY) < box.bottom()) {
                return true;
            }
            x = toX;
            y = toY;
        }
        return false;
    }
}
