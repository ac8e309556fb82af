package org.daiban.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.Roadmap;
import org.junit.jupiter.api.Test;

class GanttChartTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 2);

    @Test
    void each_matter_and_the_construction_have_a_row_of_their_own() {
        Roadmap roadmap = Plans.plan(Plans.factory());
        GanttChart chart = GanttChart.of(roadmap, Map.of(), LONG_AGO);
        assertThat(chart.rows()).hasSize(roadmap.needed().size() + 1);
        assertThat(chart.rows()).extracting(GanttChart.Row::y).doesNotHaveDuplicates();
    }

    @Test
    void bars_stay_inside_the_picture_and_slack_only_follows_them() {
        GanttChart chart = GanttChart.of(Plans.plan(Plans.hospital()), Map.of(), LONG_AGO);
        for (GanttChart.Row row : chart.rows()) {
            assertThat(row.x() + row.width()).as(row.name()).isLessThanOrEqualTo(chart.width());
            assertThat(row.slackEnd()).as(row.name()).isBetween(row.x() + row.width(), chart.width());
            assertThat(row.y()).isLessThan(chart.height());
        }
    }

    @Test
    void what_is_critical_shows_no_slack() {
        GanttChart chart = GanttChart.of(Plans.plan(Plans.factory()), Map.of(), LONG_AGO);
        assertThat(chart.rows()).filteredOn(GanttChart.Row::critical).isNotEmpty()
                .allMatch(row -> row.slackEnd() == row.x() + row.width());
    }

    @Test
    void the_first_month_names_its_year_and_ticks_stay_apart() {
        GanttChart chart = GanttChart.of(Plans.plan(Plans.factory()), Map.of(), LONG_AGO);
        assertThat(chart.ticks().get(0)).extracting(GanttChart.Tick::year, GanttChart.Tick::month).containsExactly("2026年", "3月");
        assertThat(chart.ticks()).filteredOn(tick -> tick.month().equals("1月")).singleElement()
                .extracting(GanttChart.Tick::year).isEqualTo("2027年");
        for (int i = 1; i < chart.ticks().size(); i++) {
            assertThat(chart.ticks().get(i).x() - chart.ticks().get(i - 1).x()).isGreaterThan(35);
        }
    }

    @Test
    void a_project_of_which_nothing_is_known_still_draws() {
        GanttChart chart = GanttChart.of(Plans.plan(Facts.none()), Map.of(), LONG_AGO);
        assertThat(chart.height()).isPositive();
        assertThat(chart.today()).isEmpty();
    }
}
