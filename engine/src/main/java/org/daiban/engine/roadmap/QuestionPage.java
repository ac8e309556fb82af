package org.daiban.engine.roadmap;

import java.util.List;
import org.daiban.engine.matter.Fact;

/**
 * A page that asks one thing, or a few of a kind as a checklist.
 *
 * @param number 1 for the first page of the whole set
 * @param facts  the questions of the page that still matter
 */
public record QuestionPage(String id, int number, String title, List<Fact> facts) {
    public QuestionPage {
        facts = List.copyOf(facts);
    }
}
