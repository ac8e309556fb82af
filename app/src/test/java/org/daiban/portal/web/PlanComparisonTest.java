package org.daiban.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.daiban.engine.calendar.WorkingCalendar;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.roadmap.Roadmap;
import org.daiban.roadmap.Plans;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private static final WorkingCalendar CALENDAR = Plans.calendar();
    private static final Roadmap FACTORY = Plans.plan(Plans.factory());

    @Test
    void a_plan_beside_itself_differs_in_nothing() {
        PlanComparison same = PlanComparison.of(FACTORY, FACTORY, CALENDAR);
        assertThat(same.inWords()).startsWith("要办的事项不变，同一天办完，材料不变。");
        assertThat(same.changed()).isEmpty();
        assertThat(same.moved()).isEmpty();
    }

    @Test
    void fewer_matters_are_told_with_their_papers_and_days() {
        Roadmap small = Plans.plan(Plans.factory().with("environmentalClass", "NONE").with("drainage", "NONE"));
        PlanComparison less = PlanComparison.of(FACTORY, small, CALENDAR);
        assertThat(less.dropped()).isNotEmpty().hasSize(FACTORY.needed().size() - small.needed().size());
        assertThat(less.added()).isEmpty();
        assertThat(less.fewerPapers()).isNotEmpty();
        assertThat(less.inWords()).startsWith("少办 " + less.dropped().size() + " 件，").contains("少交 " + less.fewerPapers().size() + " 件材料").endsWith("。");
    }

    /** What one direction gains the other loses. */
    @Test
    void turned_round_it_says_the_opposite() {
        Roadmap other = Plans.plan(Plans.factory().with("landSupply", "GRANT_WITH_PLAN"));
        PlanComparison there = PlanComparison.of(FACTORY, other, CALENDAR);
        PlanComparison back = PlanComparison.of(other, FACTORY, CALENDAR);
        assertThat(back.added()).hasSameSizeAs(there.dropped());
        assertThat(back.morePapers()).isEqualTo(there.fewerPapers());
        assertThat(back.earlierWorkingDays()).isEqualTo(-there.earlierWorkingDays());
        assertThat(back.changed()).hasSameSizeAs(there.changed());
    }

    @Test
    void what_is_no_longer_known_is_not_told_as_saved() {
        Roadmap open = Plans.plan(Plans.factory().without("environmentalClass"));
        PlanComparison unknown = PlanComparison.of(FACTORY, open, CALENDAR);
        assertThat(unknown.undecided()).isNotEmpty();
        assertThat(unknown.dropped()).isEmpty();
        assertThat(unknown.inWords()).contains("另有 " + open.unknown().size() + " 件改后还没有定，没有算进去");
    }

    @Test
    void where_nothing_more_is_known_it_says_what_is_left_out() {
        assertThat(PlanComparison.of(FACTORY, Plans.plan(Facts.none()), CALENDAR).inWords()).contains("改后还没有定，没有算进去。");
    }

    @Test
    void the_days_of_a_plan_keep_their_ids_and_mark_what_is_provisional() {
        String file = new String(PlanDays.of(FACTORY, CALENDAR, "x").bytes(Instant.EPOCH), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(file.lines().filter("BEGIN:VEVENT"::equals)).hasSize(FACTORY.needed().size() + FACTORY.stages().size() + 1);
        assertThat(file.lines().filter(line -> line.startsWith("UID:")).distinct()).hasSize(FACTORY.needed().size() + FACTORY.stages().size() + 1);
        assertThat(file).contains("SUMMARY:预计全部办完").contains("（暂定）");
        assertThat(PlanDays.of(FACTORY, CALENDAR, "x").days()).isEqualTo(PlanDays.of(FACTORY, CALENDAR, "x").days());
        assertThat(PlanDays.of(FACTORY, CALENDAR, "y").days().get(0).id()).isNotEqualTo(PlanDays.of(FACTORY, CALENDAR, "x").days().get(0).id());
    }
}
