package org.daiban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.Problem;
import org.junit.jupiter.api.Test;

class ConfirmedValuesTest {

    private static final Catalogue BEFORE = TinyFiles.catalogue(1, TinyFiles.matter("A01", "", "20W", TinyFiles.yes(0)));

    @Test
    void a_confirmed_figure_is_sure_and_names_its_source_and_the_others_stay_as_they_were() {
        Matter matter = BEFORE.confirmed(confirmed(Figure.PROMISED, BEFORE)).matter("A01").orElseThrow();
        assertThat(matter.promiseEvidence()).isEqualTo(Evidence.CONFIRMED);
        assertThat(matter.source(Limits.PROMISED)).isEqualTo("演示文号");
        assertThat(matter.limitEvidence()).isEqualTo(Evidence.UNVERIFIED);
        assertThat(matter.source(Limits.STATUTORY)).isEmpty();
    }

    @Test
    void another_number_of_days_is_unconfirmed_again() {
        Catalogue after = TinyFiles.catalogue(1, TinyFiles.matter("A01", "", "20W", "19W", "", TinyFiles.yes(0)));
        Matter matter = after.confirmed(confirmed(Figure.PROMISED, BEFORE)).matter("A01").orElseThrow();
        assertThat(matter.promiseEvidence().sure()).isFalse();
    }

    @Test
    void another_condition_makes_the_rule_unconfirmed_again_and_leaves_the_limits_confirmed() {
        Catalogue after = TinyFiles.catalogue(1, TinyFiles.matter("A01", "", "20W", "{\"not\":" + TinyFiles.yes(0) + "}"));
        assertThat(after.confirmed(confirmed(Figure.RULE, BEFORE)).matter("A01").orElseThrow().ruleEvidence().sure()).isFalse();
        assertThat(after.confirmed(confirmed(Figure.PROMISED, BEFORE)).matter("A01").orElseThrow().promiseEvidence().sure()).isTrue();
    }

    @Test
    void no_file_can_claim_to_be_confirmed() {
        String row = TinyFiles.matter("A01", "", "20W", TinyFiles.yes(0)).replaceFirst("unverified$", "confirmed");
        assertThat(TinyFiles.read(1, row).problems()).extracting(Problem::column).contains("evidence_rule");
    }

    @Test
    void a_written_condition_reads_back_the_same() {
        for (Matter matter : ReferenceFiles.catalogue().matters()) {
            List<String> problems = new ArrayList<>();
            var facts = new java.util.HashMap<String, Fact>();
            ReferenceFiles.catalogue().facts().forEach(fact -> facts.put(fact.name(), fact));
            assertThat(new ConditionReader(facts, problems::add).read(ConditionText.of(matter.condition()))).isEqualTo(matter.condition());
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void a_condition_is_said_in_the_words_of_the_questions() {
        Matter matter = TinyFiles.catalogue(2, TinyFiles.matter("A01", "", "20W",
                "{\"all\":[" + TinyFiles.yes(0) + ",{\"not\":" + TinyFiles.yes(1) + "}]}")).matter("A01").orElseThrow();
        List<Fact> facts = TinyFiles.catalogue(2, TinyFiles.matter("A01", "", "20W",
                "{\"any\":[" + TinyFiles.yes(0) + "," + TinyFiles.yes(1) + "]}")).facts();
        assertThat(ConditionWords.of(matter.condition(), facts)).isEqualTo("“问题0”是 并且 不是（“问题1”是）");
    }

    private static ConfirmedValues confirmed(Figure figure, Catalogue catalogue) {
        String value = figure.value(catalogue.matter("A01").orElseThrow());
        return (name, asked) -> name.equals(figure.of("A01")) && asked.equals(value) ? Optional.of("演示文号") : Optional.empty();
    }
}
