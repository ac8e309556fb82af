package org.daiban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatterPropertiesTest {
    private static final Catalogue CATALOGUE = ReferenceFiles.catalogue();

    @Property(tries = 300)
    void a_further_answer_never_overturns_a_decided_matter(@ForAll("facts") Facts facts, @ForAll("facts") Facts more) {
        Facts both = join(facts, more);
        for (Matter matter : CATALOGUE.matters()) {
            Truth before = matter.condition().truth(facts);
            if (before != Truth.UNKNOWN) {
                assertThat(matter.condition().truth(both)).as(matter.id()).isEqualTo(before);
            }
        }
    }

    @Property(tries = 300)
    void the_deciding_facts_alone_decide_and_open_ones_are_open(@ForAll("facts") Facts facts) {
        for (Matter matter : CATALOGUE.matters()) {
            Verdict verdict = matter.condition().verdict(facts);
            if (verdict.truth() == Truth.UNKNOWN) {
                assertThat(verdict.deciding()).isNotEmpty().noneMatch(facts::knows);
            } else {
                assertThat(matter.condition().truth(only(facts, verdict.deciding()))).isEqualTo(verdict.truth());
            }
        }
    }

    @Property(tries = 500)
    void no_text_makes_the_readers_throw(@ForAll String matters, @ForAll String facts) {
        assertThat(Catalogue.read("m", matters, "f", facts).problems()).isNotEmpty();
        assertThat(Catalogue.read("m", TinyFiles.HEADER + "\n" + matters, "f", TinyFiles.facts(1)).problems()).isNotEmpty();
    }

    @Property(tries = 300)
    void no_answer_makes_the_reader_throw(@ForAll String name, @ForAll String answer, @ForAll Double number) {
        CATALOGUE.facts().forEach(fact -> CATALOGUE.parse(Map.of(fact.name(), answer)));
        CATALOGUE.facts().forEach(fact -> CATALOGUE.parse(Map.of(fact.name(), number)));
        assertThat(CATALOGUE.parse(Map.of("?" + name, "1")).problems()).hasSize(1);
    }

    private static Facts only(Facts facts, List<String> names) {
        Facts fewer = facts;
        for (String name : facts.values().keySet()) {
            fewer = names.contains(name) ? fewer : fewer.without(name);
        }
        return fewer;
    }

    private static Facts join(Facts first, Facts more) {
        Facts joined = more;
        for (Map.Entry<String, Object> answer : first.values().entrySet()) {
            joined = RandomFacts.put(joined, answer.getKey(), answer.getValue());
        }
        return joined;
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Arbitraries.randoms().map(random -> RandomFacts.of(CATALOGUE, random));
    }
}
