package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.RandomFacts;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final QuestionPages PAGES = World.PLANNER.pages();

    private static List<String> pagesOf(Facts whole) {
        List<String> walked = new ArrayList<>();
        Facts known = Facts.none();
        for (Optional<QuestionPage> page = PAGES.next(known, Set.of()); page.isPresent(); page = PAGES.next(known, Set.of())) {
            walked.add(page.get().id());
            for (Fact fact : page.get().facts()) {
                known = RandomFacts.put(known, fact.name(), whole.value(fact.name()));
            }
        }
        assertThat(World.plan(known).unknown()).isEmpty();
        return walked;
    }

    @Test
    void the_first_question_is_the_one_that_decides_most_matters() {
        assertThat(World.PLANNER.questions(Facts.none()).next()).contains("projectClass");
    }

    @Test
    void a_question_that_no_open_matter_looks_at_is_not_asked() {
        Facts government = Facts.none().with("investmentKind", "GOVERNMENT");
        assertThat(World.PLANNER.questions(government).ordered()).doesNotContain("approvalCatalogue", "investmentKind");
        Facts large = Facts.none().with("siteAreaHectares", 6).with("buildingUse", "INDUSTRIAL");
        assertThat(World.PLANNER.questions(large).ordered()).doesNotContain("earthworkCubicMetres");
    }

    @Test
    void answering_what_is_asked_next_ends_with_everything_decided() {
        Facts known = Facts.none();
        int asked = 0;
        for (Optional<String> next = World.PLANNER.questions(known).next(); next.isPresent();
             next = World.PLANNER.questions(known).next()) {
            known = RandomFacts.put(known, next.get(), World.factory().value(next.get()));
            asked++;
        }
        assertThat(asked).as("one by one").isLessThanOrEqualTo(35);
        assertThat(World.needed(World.plan(known))).isEqualTo(World.needed(World.plan(World.factory())));
    }

    @Test
    void a_typical_factory_is_through_in_fifteen_pages() {
        assertThat(pagesOf(World.factory())).hasSizeLessThanOrEqualTo(15).doesNotHaveDuplicates();
        assertThat(pagesOf(World.hospital())).hasSizeLessThanOrEqualTo(15);
        assertThat(pagesOf(World.village())).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void only_an_enterprise_is_asked_for_the_catalogue_of_verified_projects() {
        Facts government = Facts.none().with("investmentKind", "GOVERNMENT");
        assertThat(asked(PAGES.left(government, Set.of()))).doesNotContain("approvalCatalogue");
        assertThat(asked(List.of(PAGES.next(Facts.none(), Set.of()).orElseThrow()))).containsExactly("investmentKind");
        assertThat(asked(List.of(PAGES.next(Facts.none().with("investmentKind", "ENTERPRISE"), Set.of()).orElseThrow())))
                .containsExactly("projectClass", "approvalCatalogue");
    }

    private static List<String> asked(List<QuestionPage> pages) {
        return pages.stream().flatMap(page -> page.facts().stream()).map(Fact::name).toList();
    }

    @Test
    void what_was_set_aside_is_not_asked_again() {
        QuestionPage first = PAGES.next(Facts.none(), Set.of()).orElseThrow();
        Set<String> aside = Set.of("investmentKind");
        assertThat(first.id()).isEqualTo("investment");
        assertThat(PAGES.next(Facts.none(), aside).orElseThrow().id()).isEqualTo("class");
    }

    @Test
    void the_way_done_grows_from_nought_to_a_hundred() {
        assertThat(PAGES.percentDone(Facts.none(), Set.of())).isZero();
        assertThat(PAGES.percentDone(World.factory(), Set.of())).isEqualTo(100);
    }
}
