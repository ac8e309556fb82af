package org.daiban.engine.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.engine.matter.Catalogue;
import org.daiban.engine.matter.Facts;

/** The questions in pages, in the order to ask; a page of which no question matters any more is passed over. */
public final class QuestionPages {
    private final Catalogue catalogue;
    private final List<QuestionPage> pages;

    QuestionPages(Catalogue catalogue, List<QuestionPage> pages) {
        this.catalogue = catalogue;
        this.pages = List.copyOf(pages);
    }

    /** Every page with every question. */
    public List<QuestionPage> all() {
        return pages;
    }

    public Optional<QuestionPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /**
     * The pages still to come, as far as the answers tell now.
     *
     * @param setAside facts the owner passed over with 不清楚; they are not asked again
     */
    public List<QuestionPage> left(Facts facts, Set<String> setAside) {
        Set<String> mattering = Questions.mattering(catalogue, facts);
        return pages.stream()
                .map(page -> new QuestionPage(page.id(), page.number(), page.title(), page.facts().stream()
                        .filter(fact -> mattering.contains(fact.name()) && !setAside.contains(fact.name())).toList()))
                .filter(page -> !page.facts().isEmpty()).toList();
    }

    public Optional<QuestionPage> next(Facts facts, Set<String> setAside) {
        return left(facts, setAside).stream().findFirst();
    }

    /** Part of the way done, 0 to 100, as if every page took the same time. */
    public int percentDone(Facts facts, Set<String> setAside) {
        return pages.isEmpty() ? 100 : 100 - left(facts, setAside).size() * 100 / pages.size();
    }
}
