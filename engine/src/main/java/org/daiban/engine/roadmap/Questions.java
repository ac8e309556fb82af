package org.daiban.engine.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Condition;
import org.daiban.engine.matter.Fact;
import org.daiban.engine.matter.Facts;
import org.daiban.engine.matter.Matter;
import org.daiban.engine.matter.Truth;

/**
 * Which questions are still worth asking, and in which order: first the one that on average over its possible answers
 * decides most of the undecided matters, ties in the order of the facts file. A question no undecided matter looks at is
 * never asked.
 *
 * @param ordered names of the facts that still matter
 */
public record Questions(List<String> ordered) {
    private record Weight(String fact, double decided) {
    }

    public Questions {
        ordered = List.copyOf(ordered);
    }

    public Optional<String> next() {
        return ordered.stream().findFirst();
    }

    public static Questions of(Catalogue catalogue, Facts facts) {
        Set<String> mattering = mattering(catalogue, facts);
        List<Matter> open = open(catalogue, facts);
        List<Weight> weights = new ArrayList<>();
        catalogue.facts().stream().filter(fact -> mattering.contains(fact.name()))
                .forEach(fact -> weights.add(new Weight(fact.name(), decidedOnAverage(fact, open, facts))));
        weights.sort(Comparator.comparingDouble(Weight::decided).reversed());
        return new Questions(weights.stream().map(Weight::fact).toList());
    }

    /** The facts that some undecided matter still needs. */
    static Set<String> mattering(Catalogue catalogue, Facts facts) {
        Set<String> mattering = new LinkedHashSet<>();
        open(catalogue, facts).forEach(matter -> mattering.addAll(matter.condition().verdict(facts).deciding()));
        return mattering;
    }

    private static List<Matter> open(Catalogue catalogue, Facts facts) {
        return catalogue.matters().stream().filter(matter -> matter.condition().truth(facts) == Truth.UNKNOWN).toList();
    }

    private static double decidedOnAverage(Fact fact, List<Matter> open, Facts facts) {
        List<Matter> asking = open.stream().filter(matter -> matter.condition().facts().contains(fact.name())).toList();
        List<Facts> answered = answers(fact, asking, facts);
        long decided = answered.stream().mapToLong(known -> asking.stream()
                .filter(matter -> matter.condition().truth(known) != Truth.UNKNOWN).count()).sum();
        return (double) decided / answered.size();
    }

    /** One answer of each kind: both of yes and no, every choice, a number on either side of every threshold. */
    private static List<Facts> answers(Fact fact, List<Matter> asking, Facts facts) {
        return switch (fact.type()) {
            case BOOLEAN -> List.of(facts.with(fact.name(), true), facts.with(fact.name(), false));
            case CHOICE -> fact.choices().stream().map(choice -> facts.with(fact.name(), choice.code())).toList();
            case NUMBER -> numbers(fact, asking).stream().map(number -> facts.with(fact.name(), number)).toList();
        };
    }

    private static Set<Double> numbers(Fact fact, List<Matter> asking) {
        Set<Double> numbers = new TreeSet<>(Set.of(0.0));
        asking.forEach(matter -> thresholds(matter.condition(), fact.name(), numbers));
        return numbers;
    }

    private static void thresholds(Condition condition, String fact, Set<Double> into) {
        if (condition instanceof Condition.Threshold threshold && threshold.fact().equals(fact)) {
            into.add(threshold.number());
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> thresholds(part, fact, into));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> thresholds(part, fact, into));
        } else if (condition instanceof Condition.Not not) {
            thresholds(not.part(), fact, into);
        }
    }
}
