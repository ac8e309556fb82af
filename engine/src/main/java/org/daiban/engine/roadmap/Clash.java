package org.daiban.engine.roadmap;

import java.util.List;
import java.util.Set;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Facts;

/** Two answers that cannot both be right; the roadmap follows both as given and says so. */
record Clash(String fact, Set<?> answers, String other, Set<?> otherAnswers) {
    private static final List<Clash> ALL = List.of(
            new Clash("investmentKind", Set.of("GOVERNMENT"), "projectClass", Set.of("3", "4", "5", "6")),
            new Clash("investmentKind", Set.of("ENTERPRISE"), "projectClass", Set.of("1", "2")),
            new Clash("projectClass", Set.of("5"), RequestCheck.LAND_SUPPLY, Set.of("ALLOCATION", "GRANT", "OWN")),
            new Clash("occupiesForest", Set.of(true), "landChange", Set.of("NONE", "NEW_LAND")),
            new Clash("designScale", Set.of("BELOW_LIMIT"), "superHighRise", Set.of(true)));

    static List<String> sentences(Catalogue catalogue, Facts facts) {
        return ALL.stream().filter(clash -> clash.met(facts)).map(clash -> clash.sentence(catalogue, facts)).toList();
    }

    private boolean met(Facts facts) {
        return facts.knows(fact) && facts.knows(other)
                && answers.contains(facts.value(fact)) && otherAnswers.contains(facts.value(other));
    }

    private String sentence(Catalogue catalogue, Facts facts) {
        return told(catalogue, fact, facts) + "与" + told(catalogue, other, facts) + "对不上，请核对。";
    }

    private static String told(Catalogue catalogue, String name, Facts facts) {
        Fact fact = catalogue.fact(name).orElseThrow();
        return "“" + fact.question() + "”答“" + fact.answerLabel(facts.value(name)) + "”";
    }
}
