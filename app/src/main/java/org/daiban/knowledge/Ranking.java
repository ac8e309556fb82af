package org.daiban.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.daiban.knowledge.Asked.Term;
import org.daiban.knowledge.Asked.Way;

/**
 * Which of what was found comes first: number before title before tags before matters before text, what is rare before what
 * is everywhere. Where something has every pair of every term, what has only some is left out. Pure.
 */
final class Ranking {

    /** What is less than this part of the best is not shown where nothing was found whole. */
    private static final double NEAR_ENOUGH = 0.4;
    private static final double TITLE_SAYS_SO = 2;

    private Ranking() {
    }

    /**
     * What was found.
     *
     * @param weights what each pair is worth here
     * @param found   in how many policies each pair stands
     */
    record Candidate<T>(T what, String title, Map<String, Integer> weights, Map<String, Integer> found) {
    }

    /** @param near nothing was found whole; these only come near */
    record Ranked<T>(List<T> found, boolean near) {
    }

    private record Scored<T>(Candidate<T> candidate, double score, boolean whole) {
    }

    static <T> Ranked<T> of(Asked asked, List<Candidate<T>> candidates) {
        List<Scored<T>> scored = candidates.stream().map(candidate -> scored(asked, candidate)).filter(one -> one.score() > 0)
                .sorted(Comparator.comparingDouble((Scored<T> one) -> one.score()).reversed()).toList();
        boolean whole = scored.stream().anyMatch(Scored::whole);
        double best = scored.isEmpty() ? 0 : scored.get(0).score();
        List<T> found = new ArrayList<>();
        scored.stream().filter(one -> whole ? one.whole() : one.score() >= best * NEAR_ENOUGH).forEach(one -> found.add(one.candidate().what()));
        return new Ranked<>(found, !whole && !found.isEmpty());
    }

    private static <T> Scored<T> scored(Asked asked, Candidate<T> candidate) {
        double sum = 0;
        boolean whole = true;
        for (Term term : asked.terms()) {
            double best = 0;
            boolean termWhole = false;
            for (Way way : term.ways()) {
                best = Math.max(best, worth(way, candidate));
                termWhole |= way.sure() && candidate.weights().keySet().containsAll(way.grams());
            }
            sum += best;
            whole &= termWhole;
        }
        return new Scored<>(candidate, sum, whole);
    }

    private static double worth(Way way, Candidate<?> candidate) {
        double sum = 0;
        int met = 0;
        for (String gram : way.grams()) {
            Integer weight = candidate.weights().get(gram);
            if (weight != null) {
                met++;
                sum += weight / Math.log(2 + candidate.found().getOrDefault(gram, 1));
            }
        }
        double part = (double) met / way.grams().size();
        double title = !way.text().isEmpty() && Grams.normal(candidate.title()).contains(way.text())
                ? TITLE_SAYS_SO + (double) way.text().length() / candidate.title().length() : 1;
        return way.worth() * part * part * title * sum / way.grams().size();
    }
}
