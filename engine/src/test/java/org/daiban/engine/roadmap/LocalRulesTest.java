package org.daiban.engine.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daiban.engine.Problem;
import org.daiban.engine.matter.ReferenceFiles;
import org.junit.jupiter.api.Test;

class LocalRulesTest {
    private static List<Problem> problems(String file, String from, String to) {
        Map<String, String> texts = World.ruleTexts();
        texts.put(file, texts.get(file).replace(from, to));
        return LocalRules.read(World.CATALOGUE, texts).problems();
    }

    @Test
    void the_reference_rules_are_read_without_a_problem() {
        assertThat(LocalRules.read(World.CATALOGUE, World.ruleTexts()).problems()).isEmpty();
    }

    @Test
    void a_missing_file_and_a_wrong_header_are_told() {
        Map<String, String> texts = World.ruleTexts();
        texts.remove("construction.csv");
        texts.put("added-orders.csv", "a,b\n");
        assertThat(LocalRules.read(World.CATALOGUE, texts).problems()).extracting(Problem::file)
                .contains("construction.csv", "added-orders.csv");
    }

    @Test
    void figures_ids_and_names_that_cannot_be_are_told_with_their_line() {
        assertThat(problems("assumed-durations.csv", "A09,30", "A09,-3")).singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(3));
        assertThat(problems("assumed-durations.csv", "A09", "Q09")).isNotEmpty();
        assertThat(problems("assumed-durations.csv", "*,10", "A09,10")).hasSize(2);
        assertThat(problems("eligible-choices.csv", "UNDERTAKING,A16", "PROMISE,A16")).isNotEmpty();
        assertThat(problems("promised-totals.csv", "SOCIAL,1;2;3;4", "SOCIAL,1;9")).isNotEmpty();
        assertThat(problems("question-pages.csv", "landSupply", "landSuply")).extracting(Problem::sentence)
                .contains("没有“landSuply”这个问题。", "“landSupply”没有放进任何一页。");
    }

    @Test
    void a_circle_through_the_construction_is_told() {
        assertThat(problems("construction.csv", "240,C06;", "240,D10;C06;")).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("绕成了圈").contains(Construction.ID));
    }

    @Property(tries = 200)
    void no_text_makes_the_reader_throw(@ForAll String text) {
        for (String file : LocalRules.FILES) {
            Map<String, String> texts = World.ruleTexts();
            texts.put(file, ReferenceFiles.text(file) + text);
            LocalRules.read(World.CATALOGUE, texts);
        }
    }
}
